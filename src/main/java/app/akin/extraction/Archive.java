package app.akin.extraction;

import app.akin.extraction.text.TextEncoding;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files in a zip archive, by the names that people gave them. */
final class Archive {

    /** What a Mac adds for itself. */
    private static final Set<String> PASSED_BY = Set.of("__MACOSX/", ".");

    private Archive() {}

    /** Reads each file that lies in it, until {@code document} has enough. */
    static void read(Path file, OpenDocument document) throws UnreadableException {
        try (ZipFile zip = open(file)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (document.isFull() || Thread.currentThread().isInterrupted()) {
                    document.cut();
                    return;
                }
                read(zip, entry, document);
            }
        } catch (IOException | RuntimeException e) {
            if (document.parts().isEmpty()) {
                throw new UnreadableException(FailureReason.of(Cause.DAMAGED), e);
            }
        }
    }

    static ZipFile open(Path file) throws IOException {
        return ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
    }

    private static void read(ZipFile zip, ZipArchiveEntry entry, OpenDocument document) throws IOException {
        String name = name(entry);
        if (entry.isDirectory() || isPassedBy(name)) {
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            document.lock();
        } else if (zip.canReadEntryData(entry) && entry.getSize() <= OpenDocument.FILE_BYTES_AT_MOST) {
            try (InputStream content = zip.getInputStream(entry)) {
                document.readInside(name, content);
            }
        }
    }

    private static boolean isPassedBy(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return PASSED_BY.stream().anyMatch(start -> name.startsWith(start) || last.startsWith(start));
    }

    /** Many a zip has its names in the encoding of the country where it was packed, and does not say so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        return TextEncoding.of(raw)
                .map(encoding -> encoding.decode(raw))
                .orElseGet(() -> new String(raw, StandardCharsets.UTF_8))
                .replace('\\', '/');
    }
}
