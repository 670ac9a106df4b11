package app.akin.files;

import app.akin.files.FileKey.Identity;

/** A set of file identities in 32 bytes or less for each: a scan of a million files must remember them all. */
final class SeenFiles {

    private static final int FIRST_CAPACITY = 1 << 10;

    /** Pairs of device and number; a slot is taken when its flag is set, because any pair of numbers may occur. */
    private long[] slots = new long[2 * FIRST_CAPACITY];

    private boolean[] taken = new boolean[FIRST_CAPACITY];
    private int size;

    /** Whether {@code identity} was new. */
    boolean add(Identity identity) {
        if (2 * size >= taken.length) {
            grow();
        }
        return insert(identity.device(), identity.number());
    }

    private boolean insert(long device, long number) {
        int mask = taken.length - 1;
        int slot = spread(device, number) & mask;
        while (taken[slot]) {
            if (slots[2 * slot] == device && slots[2 * slot + 1] == number) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        taken[slot] = true;
        slots[2 * slot] = device;
        slots[2 * slot + 1] = number;
        size++;
        return true;
    }

    private void grow() {
        long[] oldSlots = slots;
        boolean[] oldTaken = taken;
        slots = new long[2 * oldSlots.length];
        taken = new boolean[2 * oldTaken.length];
        size = 0;
        for (int slot = 0; slot < oldTaken.length; slot++) {
            if (oldTaken[slot]) {
                insert(oldSlots[2 * slot], oldSlots[2 * slot + 1]);
            }
        }
    }

    private static int spread(long device, long number) {
        long mixed = (number ^ Long.rotateLeft(device, 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33);
    }
}
