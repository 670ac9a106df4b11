package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.Extraction;
import app.akin.model.FailureReason.Cause;
import app.akin.model.Passage;
import app.akin.model.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.bodytext.control.ControlAdditionalText;
import kr.dogfoot.hwplib.object.bodytext.control.ControlOverlappingLetter;
import kr.dogfoot.hwplib.object.bodytext.control.ControlType;
import kr.dogfoot.hwplib.object.bodytext.control.ctrlheader.additionaltext.AdditionalTextPosition;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.HWPCharControlExtend;
import kr.dogfoot.hwplib.object.docinfo.parashape.Alignment;
import kr.dogfoot.hwplib.object.etc.HWPString;
import kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwplib.writer.HWPWriter;
import kr.dogfoot.hwpxlib.object.HWPXFile;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;
import org.junit.jupiter.api.Test;

/** What Hangul Office writes: its own packages make the samples. */
class OfficeOfKoreaTest {

    private static final Extractor EXTRACTOR =
            new Extractor(PictureDecoders.javaOnly(), PixelLimit.fromMemory(), new PassageSplitter(text -> 50, 75));

    @Test
    void hwpIsReadAsItsOwnLibraryWritesIt() throws Exception {
        HWPFile file = BlankFileMaker.make();
        var paragraph = file.getBodyText().getSectionList().get(0).getParagraph(0);
        paragraph.getText().addString("산림청 공고 제7호: 여우가 뛴다.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HWPWriter.toStream(file, bytes);
        Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(bytes.toByteArray(), "공고.hwp");
        assertThat(document.mediaType()).isEqualTo("application/x-hwp-v5");
        assertThat(document.passages()).extracting(Passage::text).containsExactly("산림청 공고 제7호: 여우가 뛴다.");
    }

    /** Small letters beside or above a word say how it is read: they and the word are kept outside of the text. */
    @Test
    void lettersOfHwpWithSmallOnesAboveThemStandWhereTheyBelong() throws Exception {
        HWPFile file = BlankFileMaker.make();
        var paragraph = file.getBodyText().getSectionList().get(0).getParagraph(0);
        paragraph.getText().addString("옛 책 ");
        addControl(paragraph, "tdut");
        paragraph.getText().addString("은 ");
        addControl(paragraph, "tcps");
        paragraph.getText().addString(" 여우를 말한다.");
        var ruby = ((ControlAdditionalText) paragraph.addNewControl(ControlType.AdditionalText)).getHeader();
        ruby.getMainText().fromUTF16LEString("訓民正音");
        ruby.getSubText().fromUTF16LEString("훈민정음");
        ruby.setPosition(AdditionalTextPosition.Top);
        ruby.setAlignment(Alignment.Center);
        var overlaid = ((ControlOverlappingLetter) paragraph.addNewControl(ControlType.OverlappingLetter)).getHeader();
        overlaid.addOverlappingLetter(letters("여"));
        overlaid.addOverlappingLetter(letters("우"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HWPWriter.toStream(file, bytes);
        Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(bytes.toByteArray(), "책.hwp");
        assertThat(document.passages()).extracting(Passage::text).containsExactly("옛 책 訓民正音(훈민정음)은 여우 여우를 말한다.");
    }

    private static void addControl(Paragraph paragraph, String id) throws Exception {
        byte[] addition = new byte[12];
        for (int i = 0; i < id.length(); i++) {
            addition[i] = (byte) id.charAt(id.length() - 1 - i);
        }
        HWPCharControlExtend control = paragraph.getText().addNewExtendControlChar();
        control.setCode((short) 0x17);
        control.setAddition(addition);
    }

    private static HWPString letters(String letters) throws Exception {
        HWPString text = new HWPString();
        text.fromUTF16LEString(letters);
        return text;
    }

    @Test
    void lettersOfHwpxWithSmallOnesAboveThemStandWhereTheyBelong() throws Exception {
        HWPXFile file = kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker.make();
        var run = file.sectionXMLFileList().get(0).addNewPara().addNewRun();
        run.addNewT().addText("옛 책 ");
        var ruby = run.addNewDutmal();
        ruby.createMainText();
        ruby.mainText().addText("訓民正音");
        ruby.createSubText();
        ruby.subText().addText("훈민정음");
        run.addNewT().addText("은 ");
        run.addNewCompose().composeText("여우");
        Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(HWPXWriter.toBytes(file), "책.hwpx");
        assertThat(document.passages()).extracting(Passage::text).containsExactly("옛 책 訓民正音(훈민정음)은 여우");
    }

    @Test
    void hwpxIsReadAsItsOwnLibraryWritesIt() throws Exception {
        HWPXFile file = kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker.make();
        var section = file.sectionXMLFileList().get(0);
        for (String words : new String[] {"산림청 공고", "여우가 뛴다."}) {
            section.addNewPara().addNewRun().addNewT().addText(words);
        }
        byte[] bytes = HWPXWriter.toBytes(file);
        Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(bytes, "noname");
        assertThat(document.mediaType()).isEqualTo("application/hwp+zip");
        assertThat(document.passages()).extracting(Passage::text).containsExactly("산림청 공고", "여우가 뛴다.");
    }

    @Test
    void cellsTabsAndSectionsAreReadInTheirOrder() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("version.xml", "<v/>");
        parts.put("Contents/section10.xml", section("<hp:p><hp:run><hp:t>last</hp:t></hp:run></hp:p>"));
        parts.put(
                "Contents/section2.xml",
                section(
                        "<hp:p><hp:run><hp:t>a<hp:tab/>b</hp:t></hp:run><hp:run><hp:tbl><hp:tc><hp:subList><hp:p><hp:run>"
                            + "<hp:t>cell</hp:t></hp:run></hp:p></hp:subList></hp:tc></hp:tbl></hp:run></hp:p>"));
        Extraction.Document document = (Extraction.Document) EXTRACTOR.extract(zip(parts), "a.hwpx");
        assertThat(document.passages()).extracting(Passage::text).containsExactly("a b", "cell", "last");
    }

    @Test
    void aLockedOneIsSaidToBe() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("version.xml", "<v/>");
        parts.put("Contents/section0.xml", "rubbish");
        parts.put("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>");
        assertThatThrownBy(() -> EXTRACTOR.extract(zip(parts), "a.hwpx"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.reason().cause()).isEqualTo(Cause.PASSWORD));
    }

    private static String section(String paragraphs) {
        return "<?xml version=\"1.0\"?><hs:sec xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\""
                + " xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\">" + paragraphs + "</hs:sec>";
    }

    private static byte[] zip(Map<String, String> parts) throws Exception {
        Map<String, SampleDocuments.Content> entries = new LinkedHashMap<>();
        parts.forEach((name, text) -> entries.put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        return SampleDocuments.zip("application/hwp+zip", entries);
    }
}
