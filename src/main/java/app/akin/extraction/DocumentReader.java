package app.akin.extraction;

import app.akin.extraction.text.PlainText;
import app.akin.extraction.text.TextEncoding;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/**
 * Reads the words of documents: what is nothing but text by itself, all else by {@link DocumentParsers}, with a second
 * chance for what many programs write and parsers refuse. Files attached to letters and packed in archives are read too,
 * files embedded in other documents are passed over. Making one takes a while. Safe from several threads.
 */
final class DocumentReader {

    /** Some 700 printed pages; what follows is not read. */
    static final int CHARACTERS_AT_MOST = 2_000_000;

    private static final String LETTER = "message/rfc822";
    private static final Set<String> LETTERS = Set.of(LETTER, "application/vnd.ms-outlook");
    private static final Set<String> TITLED =
            Set.of(LETTER, "application/vnd.ms-outlook", "text/html", "application/xhtml+xml", "application/epub+zip");
    private static final MediaType RTF = MediaType.application("rtf");
    private static final String OOXML = "vnd.openxmlformats";
    /** Subject and sender stand at the beginning. */
    private static final int HEADERS_BYTES = 64 << 10;

    /** What is read twice is held meanwhile. */
    private static final int HELD_AT_MOST = 32 << 20;
    /** Four bytes for each letter that is kept, and the ones that come as escapes and line ends. */
    private static final int TEXT_BYTES_AT_MOST = 4 * CHARACTERS_AT_MOST + (1 << 20);

    private final DocumentParsers parsers = new DocumentParsers();
    private final DocumentTypes types = parsers.types();

    /**
     * A document as it was read.
     *
     * @param parts its own words and those of files inside of it, in order; at least one
     * @param cut whether there is more in it
     */
    record Document(String mediaType, List<DocumentPart> parts, boolean cut) {}

    /** @throws UnreadableException UNSUPPORTED when the first bytes show that it is nothing to read */
    void checkHead(MemorySegment head, String name) throws UnreadableException {
        try {
            MediaType type = types.ofHead(head, name);
            if (!types.isContainer(type)) {
                checkReadable(type);
            }
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED), e);
        }
    }

    /**
     * @param stream of a file; closed by the caller
     * @throws UnreadableException UNSUPPORTED, DAMAGED, PASSWORD, BOMB, NO_TEXT
     */
    Document read(TikaInputStream stream, String name) throws UnreadableException {
        OpenDocument document = new OpenDocument(this);
        MediaType type = read(stream, name, document);
        if (document.parts().isEmpty()) {
            throw new UnreadableException(FailureReason.of(document.isLocked() ? Cause.PASSWORD : Cause.NO_TEXT));
        }
        return new Document(type.getBaseType().toString(), document.parts(), document.isCut());
    }

    /** Adds what the stream holds to {@code document}. */
    MediaType read(TikaInputStream stream, String name, OpenDocument document) throws UnreadableException {
        int place = document.parts().size();
        TextCollector collector = new TextCollector(document.charactersLeft());
        Metadata metadata = new Metadata();
        MediaType type = MediaType.OCTET_STREAM;
        try {
            type = types.of(stream, name);
            checkReadable(type);
            if (types.isZip(type)) {
                ZipGuard.check(stream.getPath());
            }
            if (type.equals(MediaType.APPLICATION_ZIP)) {
                Archive.read(stream.getPath(), document);
                return type;
            }
            parse(stream, type, metadata, collector, document);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            if (!collector.isFull()) {
                throw new UnreadableException(DocumentTrouble.reason(e), e);
            }
        }
        if (collector.isFull()) {
            document.cut();
        }
        document.add(collector.text().headed(title(type, metadata)), place);
        return type;
    }

    private void checkReadable(MediaType type) throws UnreadableException {
        if (!type.equals(MediaType.APPLICATION_ZIP) && !parsers.reads(type)) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED));
        }
    }

    /**
     * The subject of a letter and the title of a page or a book; in other documents it is mostly left over from a
     * template.
     */
    private static String title(MediaType type, Metadata metadata) {
        boolean worthReading = TITLED.contains(type.getBaseType().toString());
        return worthReading ? Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TITLE), "") : "";
    }

    private void parse(
            TikaInputStream stream, MediaType type, Metadata metadata, TextCollector words, OpenDocument document)
            throws IOException, SAXException, TikaException {
        boolean isLetter = LETTERS.contains(type.getBaseType().toString());
        EmbeddedDocumentExtractor inside = isLetter ? document.attachments() : OpenDocument.nothingInside();
        if (type.getBaseType().toString().equals(LETTER)) {
            byte[] beginning = DeclaredEncoding.widenedWords(stream.readNBytes(HEADERS_BYTES));
            try (TikaInputStream widened =
                    TikaInputStream.get(new SequenceInputStream(new ByteArrayInputStream(beginning), stream))) {
                parsers.parse(widened, type, metadata, words, inside);
            }
        } else if (parsers.isPlainText(type)) {
            addText(stream, words);
        } else if (types.isXml(type) || type.getBaseType().equals(RTF)) {
            parseHeld(stream, type, metadata, words);
        } else if (type.getSubtype().startsWith(OOXML)) {
            Optional<byte[]> usual = StrictOoxml.usual(stream.getPath());
            try (TikaInputStream strict = TikaInputStream.get(usual.orElse(new byte[0]))) {
                parsers.parse(usual.isPresent() ? strict : stream, type, metadata, words, inside);
            }
        } else {
            parsers.parse(stream, type, metadata, words, inside);
        }
    }

    private static void addText(TikaInputStream stream, TextCollector words) throws IOException, SAXException {
        byte[] bytes = stream.readNBytes(TEXT_BYTES_AT_MOST);
        String text = TextEncoding.of(bytes)
                .map(encoding -> encoding.decode(bytes))
                .orElseThrow(() -> new IOException("what began as text does not go on as text"));
        String plain = PlainText.of(text);
        words.characters(plain.toCharArray(), 0, plain.length());
    }

    /** Reads in another way what a parser does not understand, or finds no words in. */
    private void parseHeld(TikaInputStream stream, MediaType type, Metadata metadata, TextCollector words)
            throws IOException, SAXException, TikaException {
        byte[] beginning = stream.readNBytes(HELD_AT_MOST);
        boolean isAll = beginning.length < HELD_AT_MOST;
        byte[] held = isAll && types.isXml(type) ? DeclaredEncoding.widened(beginning) : beginning;
        TextCollector first = new TextCollector(words.limit());
        Optional<Exception> trouble = Optional.empty();
        try (TikaInputStream whole =
                TikaInputStream.get(new SequenceInputStream(new ByteArrayInputStream(held), stream))) {
            parsers.parse(whole, type, metadata, first, OpenDocument.nothingInside());
        } catch (EncryptedDocumentException e) {
            throw e;
        } catch (SAXException | TikaException e) {
            trouble = Optional.of(e);
        }
        if (first.isFull() || trouble.isEmpty() && !first.isBlank()) {
            words.take(first);
        } else if (types.isXml(type)) {
            if (LenientXml.mayRead(held)) {
                LenientXml.read(held, words);
            } else if (trouble.isPresent()) {
                throw new TikaException("not well-formed", trouble.get());
            }
        } else {
            try (TikaInputStream again =
                    TikaInputStream.get(RtfParagraph.withParagraph(held).orElse(held))) {
                parsers.parse(again, type, metadata, words, OpenDocument.nothingInside());
            }
        }
    }
}
