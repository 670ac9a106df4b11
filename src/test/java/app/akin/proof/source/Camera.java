package app.akin.proof.source;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Takes pictures of the screen as anybody there sees it. Each line of its input is x, y, width, height and the file. */
public final class Camera {

    private static final int STILL_MILLIS = 250;
    private static final int TRIES = 24;

    /** A caret that comes and goes is smaller. */
    private static final int FEW_PIXELS = 120;

    private Camera() {}

    public static void main(String[] arguments) throws Exception {
        Robot robot = new Robot();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 5);
            Rectangle place = new Rectangle(
                    Integer.parseInt(words[0]), Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            File file = new File(words[4]);
            file.getParentFile().mkdirs();
            ImageIO.write(still(robot, place), "png", file);
            System.out.println("taken " + words[4]);
        }
    }

    /** The first picture that looks like the one before it; the last one where something always moves. */
    private static BufferedImage still(Robot robot, Rectangle place) throws InterruptedException {
        BufferedImage before = robot.createScreenCapture(place);
        for (int tried = 0; tried < TRIES; tried++) {
            Thread.sleep(STILL_MILLIS);
            BufferedImage now = robot.createScreenCapture(place);
            if (differences(before, now) <= FEW_PIXELS) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static int differences(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }
}
