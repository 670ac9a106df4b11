"""Draws pages, receipts, screens and handwriting in English and Korean -> FOLDER/KIND/N.png.

    python3 drawn.py FOLDER FONTS... [--count 1250]

FONTS are folders with .ttf, .ttc and .otf files; for Korean some named Nanum or CJK have to be among them, for
handwriting some named pen, script, hand or brush. What is written is words/unseen.tsv and words/pairs.tsv at random. The
same fonts and Pillow give the same pages.
"""

import argparse
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from wordnet import rows

SHARES = {"document": 0.36, "receipt": 0.12, "screen": 0.36, "handwriting": 0.16}
HAND = ("pen", "script", "hand", "brush")
NO_LETTERS = ("emoji", "symbol", "math")
INK = (30, 30, 30)


class Fonts:
    def __init__(self, folders):
        files = sorted(file for folder in folders for file in Path(folder).rglob("*.[to]t[fc]"))
        named = [(str(file), file.name.lower()) for file in files]
        self.hand = [file for file, name in named if any(part in name for part in HAND)]
        self.plain = [
            file for file, name in named if file not in self.hand and not any(part in name for part in NO_LETTERS)
        ]
        self.korean = [file for file in self.plain if "nanum" in file.lower() or "cjk" in file.lower()]
        if not (self.hand and self.plain and self.korean):
            raise SystemExit("The folders need fonts for handwriting, for print and for Korean print.")


class Drawer:
    def __init__(self, fonts, seed):
        self.fonts, self.chance = fonts, random.Random(seed)
        self.words = rows("unseen.tsv") + rows("pairs.tsv")

    def perhaps(self, share):
        return self.chance.random() < share

    def grey(self, low, high):
        return (self.chance.randrange(low, high),) * 3

    def colour(self, low, high):
        return tuple(self.chance.randrange(low, high) for _ in range(3))

    def line(self, korean, count=1):
        return " ".join(self.chance.choice(self.words)[korean] for _ in range(count))

    def font(self, korean, size, hand=False):
        kind = self.fonts.hand if hand else self.fonts.korean if korean else self.fonts.plain
        return ImageFont.truetype(self.chance.choice(kind), size)

    def paragraph(self, draw, box, korean, size, fill, hand=False):
        left, top, right, bottom = box
        font = self.font(korean, size, hand)
        while top < bottom - size:
            line = self.line(korean, self.chance.randrange(1, 9))
            while draw.textlength(line, font=font) > right - left and len(line) > 2:
                line = line[:-2]
            draw.text((left, top), line, font=font, fill=fill)
            top += int(size * (1.35 if hand or self.perhaps(0.9) else 2))

    def table(self, draw, left, top, right, korean):
        lines, columns = self.chance.randrange(5, 20), self.chance.randrange(2, 6)
        for row in range(lines):
            y = top + row * 26
            draw.line((left, y, right, y), fill=(90, 90, 90))
            for column in range(columns):
                cell = str(self.chance.randrange(10, 99999)) if column else self.line(korean)[:10]
                at = (left + 4 + column * (right - left) // columns, y + 4)
                draw.text(at, cell, font=self.font(korean and not column, 12), fill=INK)
        return top + lines * 26 + 20

    def laid(self, page, angle, edge):
        """A page that lies on something, a little turned."""
        ground = self.colour(40, 200)
        turned = page.rotate(self.chance.uniform(-angle, angle), Image.Resampling.BICUBIC, expand=True, fillcolor=ground)
        table = Image.new("RGB", (turned.width + edge, turned.height + edge), ground)
        table.paste(turned, (edge // 2, edge // 2))
        return table.filter(ImageFilter.GaussianBlur(self.chance.random()))

    def document(self):
        width, height = self.chance.choice([(620, 877), (877, 620), (560, 800), (400, 900)])
        paper = self.chance.choice([(255, 255, 255), (250, 248, 240), (238, 236, 228), (225, 222, 215)])
        page, korean, margin = Image.new("RGB", (width, height), paper), self.perhaps(0.5), self.chance.randrange(20, 80)
        draw, top, size, kind = ImageDraw.Draw(page), margin, self.chance.randrange(9, 18), self.chance.random()
        right, bottom, middle = width - margin, height - margin, width // 2
        if self.perhaps(0.6):
            draw.text((margin, top), self.line(korean), font=self.font(korean, self.chance.randrange(22, 40)), fill=INK)
            top += 60
        if kind < 0.3:
            top = self.table(draw, margin, top, right, korean)
        if 0.3 <= kind < 0.6:
            self.paragraph(draw, (margin, top, middle - 10, bottom), korean, size, INK)
            self.paragraph(draw, (middle + 10, top, right, bottom), korean, size, INK)
        else:
            self.paragraph(draw, (margin, top, right, bottom), korean, size, INK)
        return self.laid(page, 8, 120) if self.perhaps(0.35) else page

    def receipt(self):
        width, height = self.chance.randrange(220, 320), self.chance.randrange(500, 900)
        page, korean = Image.new("RGB", (width, height), self.grey(225, 256)), self.perhaps(0.6)
        draw = ImageDraw.Draw(page)
        draw.text((width // 4, 20), self.line(korean)[:12], font=self.font(korean, 20), fill=INK)
        for y in range(70, height - 60, 19):
            price = f"{self.chance.randrange(1, 99)},{self.chance.randrange(100, 999)}"
            draw.text((14, y), self.line(korean)[:14], font=self.font(korean, 12), fill=INK)
            draw.text((width - 80, y), price, font=self.font(False, 12), fill=INK)
        return self.laid(page, 10, self.chance.randrange(40, 240))

    def screen(self):
        width, height = self.chance.choice([(1280, 800), (960, 600), (390, 844), (1024, 768)])
        dark, korean, accent = self.perhaps(0.4), self.perhaps(0.5), self.colour(30, 230)
        back, ink, bar = ((30, 32, 36), (220,) * 3, (44, 46, 52)) if dark else ((246, 246, 248), INK, (225, 226, 230))
        page = Image.new("RGB", (width, height), back)
        draw = ImageDraw.Draw(page)
        draw.rectangle((0, 0, width, 44), fill=accent if self.perhaps(0.5) else bar)
        draw.text((16, 10), self.line(korean)[:30], font=self.font(korean, 18), fill=ink)
        kinds = [self.chat] if width < 500 else [self.side_by_side, self.code, self.tiles]
        self.chance.choice(kinds)(draw, width, height, korean, ink, (bar, accent))
        if self.perhaps(0.3):
            lean = [self.chance.randrange(0, 80) for _ in range(3)]
            corners = (0, lean[0], 0, height, width, height - lean[1], width - lean[2], 0)
            page = page.transform((width, height), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
        return page

    def chat(self, draw, width, height, korean, ink, fills):
        for y in range(60, height - 60, 60):
            mine = self.perhaps(0.5)
            left, words = width - 250 if mine else 14, self.line(korean, self.chance.randrange(1, 4))[:28]
            draw.rounded_rectangle((left, y, left + 230, y + 44), 12, fill=fills[mine])
            draw.text((left + 10, y + 12), words, font=self.font(korean, 14), fill=ink)

    def side_by_side(self, draw, width, height, korean, ink, fills):
        draw.rectangle((0, 44, 220, height), fill=fills[0])
        self.paragraph(draw, (16, 70, 210, height - 20), korean, 14, ink)
        self.paragraph(draw, (250, 80, width - 30, height - 40), korean, self.chance.randrange(13, 20), ink)

    def code(self, draw, width, height, korean, ink, fills):
        font, inks = self.font(False, 14), [ink, (90, 150, 220), (200, 120, 90), (120, 180, 100)]
        for y in range(60, height - 20, 20):
            x = 20 + 24 * self.chance.randrange(0, 5)
            for _ in range(self.chance.randrange(1, 6)):
                word = self.line(False).split()[0] + self.chance.choice(["()", " = ", ".", ";", ", ", "{"])
                draw.text((x, y), word, font=font, fill=self.chance.choice(inks))
                x += int(draw.textlength(word, font=font)) + 4

    def tiles(self, draw, width, height, korean, ink, fills):
        for y in range(70, height - 120, 150):
            for x in range(20, width - 160, 190):
                draw.rounded_rectangle((x, y, x + 170, y + 110), 8, fill=self.colour(60, 240))
                draw.text((x, y + 115), self.line(korean)[:18], font=self.font(korean, 12), fill=ink)

    def handwriting(self):
        width, height = self.chance.choice([(620, 800), (800, 600), (700, 500)])
        paper = self.chance.choice([(255, 255, 255), (252, 246, 220), (235, 235, 230)])
        page, korean = Image.new("RGB", (width, height), paper), self.perhaps(0.6)
        draw, ink = ImageDraw.Draw(page), self.chance.choice([(20, 30, 90), INK, (60, 30, 20)])
        for y in range(60, height, 34) if self.perhaps(0.6) else []:
            draw.line((0, y, width, y), fill=(190, 205, 225))
        box = (40, 40, width - 40, height - 40)
        self.paragraph(draw, box, korean, self.chance.randrange(22, 34), ink, hand=True)
        return page.rotate(self.chance.uniform(-4, 4), fillcolor=(200, 195, 185))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="where the pages go")
    parser.add_argument("fonts", nargs="+", help="folders with fonts")
    parser.add_argument("--count", type=int, default=1250, help="pages of all kinds together (%(default)s)")
    asked = parser.parse_args()
    fonts = Fonts(asked.fonts)
    for kind, share in SHARES.items():
        drawer, folder = Drawer(fonts, kind), Path(asked.folder) / kind
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(round(share * asked.count)):
            getattr(drawer, kind)().save(folder / f"{number}.png")


if __name__ == "__main__":
    main()
