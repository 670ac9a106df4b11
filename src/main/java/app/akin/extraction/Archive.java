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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files in a zip archive, by the names that people gave them. */
final class Archive {

    /** What a Mac adds for itself. */
    private static final String OF_A_MAC = "__MACOSX";

    private static final Pattern LEADING_AWAY = Pattern.compile("\\A(?:\\.{0,2}/)+");

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
        return Stream.of(name.split("/")).anyMatch(part -> part.startsWith(".") || part.equals(OF_A_MAC));
    }

    /** Without the way to where it was packed. */
    private static String name(ZipArchiveEntry entry) {
        return LEADING_AWAY.matcher(asWritten(entry)).replaceFirst("");
    }

    /** Many a zip has its names in the encoding of the country where it was packed, and does not say so. */
    private static String asWritten(ZipArchiveEntry entry) {
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
