package app.akin.extraction;

import app.akin.extraction.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.SAXException;

/** Reads XML that a browser would forgive: a bare ampersand, a letter that is none, an element that is not closed. */
final class LenientXml {

    private static final int LOOK_BYTES = 64 << 10;

    private LenientXml() {}

    /** Not where it defines words of its own, which may stand for more than there is room for. */
    static boolean mayRead(byte[] xml) {
        String beginning = new String(xml, 0, Math.min(xml.length, LOOK_BYTES), StandardCharsets.ISO_8859_1);
        return !beginning.contains("<!ENTITY");
    }

    static void read(byte[] xml, TextCollector words) throws IOException, SAXException {
        String text = TextEncoding.of(xml)
                .map(encoding -> encoding.decode(xml))
                .orElseThrow(() -> new SAXException("neither XML nor text"));
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        document.traverse(new Words(words));
    }

    /** The text of elements, one beside another apart. */
    private static final class Words implements NodeVisitor {

        private final TextCollector words;
        private boolean full;

        Words(TextCollector words) {
            this.words = words;
        }

        @Override
        public void head(Node node, int depth) {
            if (full || node instanceof Comment) {
                return;
            }
            String text = switch (node) {
                case CDataNode data -> data.getWholeText();
                case TextNode letters -> letters.getWholeText();
                default -> " ";
            };
            try {
                words.characters(text.toCharArray(), 0, text.length());
            } catch (TextCollector.EnoughException e) {
                full = true;
            }
        }
    }
}
