"""Checks of the training that need no pictures. Run with `python -m unittest` in this folder."""

import re
import tempfile
import unittest
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
MEASURES = {"evaluate.py", "test_training.py"}
TEST_PART = re.compile(r"""["'/\\]test["'/\\]""")


def reads_test_part(source):
    """Whether a source names the part of the pictures that is kept for measuring."""
    return TEST_PART.search(source) is not None


class TestSheets(unittest.TestCase):
    """The pictures kept for measuring stay unseen."""

    def test_only_the_evaluation_names_the_test_part(self):
        guilty = [path.name for path in HERE.glob("*.py")
                  if path.name not in MEASURES and reads_test_part(path.read_text(encoding="utf-8"))]
        self.assertEqual([], guilty)

    def test_the_guard_bites(self):
        self.assertTrue(reads_test_part('read_part(data, "test")'))
        self.assertTrue(reads_test_part("data / 'cifar100/test/apple.jpg'"))
        self.assertFalse(reads_test_part("a latest train"))

    def test_the_evaluation_does_name_it(self):
        self.assertTrue(reads_test_part((HERE / "evaluate.py").read_text(encoding="utf-8")))


def small_model():
    """A model of two tiny towers with random weights."""
    import torch
    from clip import Clip

    sizes = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    torch.manual_seed(7)
    return Clip({"projection_dim": 8, "logit_scale_init_value": 2.0,
                 "text_config": {**sizes, "vocab_size": 30, "max_position_embeddings": 9},
                 "vision_config": {**sizes, "image_size": 32, "patch_size": 4}}).eval()


class Pieces(unittest.TestCase):
    """Small facts the training relies on."""

    def test_the_last_layer_may_be_read_at_the_class_token_alone(self):
        import torch
        from top import Top

        clip = small_model()
        tower, pixels = clip.vision_model, torch.randn(3, 3, 32, 32)
        with torch.no_grad():
            pooled, between = tower(pixels)
            whole = tower.post_layernorm(tower.encoder.layers[-1](between[-1])[:, 0])
            self.assertEqual(len(tower.encoder.layers) - 1, len(between))
            self.assertTrue(torch.allclose(whole, pooled, atol=1e-5))
            self.assertTrue(torch.allclose(whole, Top(clip, torch.eye(8)).pooled(between[-1]), atol=1e-5))

    def test_softening_inside_the_patches_equals_softening_before_them(self):
        import torch
        import torch.nn.functional as F
        from soften import softened, tile_softening

        clip = small_model()
        pixels = torch.rand(2, 3, 32, 32)
        larger = F.interpolate(pixels, size=(64, 64), mode="bicubic", antialias=True)
        soft = tile_softening()
        with torch.no_grad():
            before, inside = clip.picture_vectors(soft @ pixels @ soft.T), softened(clip).picture_vectors(larger)
        self.assertTrue(torch.allclose(before, inside, atol=1e-4))

    def test_a_softened_model_can_be_trained_further_as_it_was(self):
        import torch
        from soften import for_tiles, softened

        clip = small_model()
        pixels = torch.randn(2, 3, 32, 32)
        with torch.no_grad():
            was, again = clip.picture_vectors(pixels), for_tiles(softened(clip)).picture_vectors(pixels)
        self.assertTrue(torch.allclose(was, again, atol=1e-4))

    def test_held_out_pictures_are_disjoint_and_a_twentieth(self):
        import numpy as np
        from PIL import Image
        from data import training_pictures

        with tempfile.TemporaryDirectory() as folder:
            for number, name in enumerate(("ant", "bee")):
                sheet = Path(folder) / "cifar100" / "train" / f"{name}.jpg"
                sheet.parent.mkdir(parents=True, exist_ok=True)
                noise = np.random.default_rng(number).integers(60, 255, (64, 1600, 3), dtype=np.uint8)
                Image.fromarray(noise).save(sheet, quality=92, subsampling=0)
            train, held, classes = training_pictures(folder)
        self.assertEqual(["ant", "bee"], classes)
        self.assertEqual((190, 10), (len(train.labels), len(held.labels)))
        seen = {picture.numpy().tobytes() for picture in train.pixels}
        self.assertFalse(seen & {picture.numpy().tobytes() for picture in held.pixels})

    def test_orthogonal_steps_have_even_singular_values(self):
        import torch
        from optimise import orthogonal

        values = torch.linalg.svdvals(orthogonal(torch.randn(20, 50, generator=torch.Generator().manual_seed(0))))
        self.assertLess(values.max() / values.min(), 2.0)

    def test_orthogonal_steps_come_out_alike_in_bfloat16(self):
        import torch
        from optimise import orthogonal

        update = torch.randn(40, 90, generator=torch.Generator().manual_seed(0))
        fine, coarse = orthogonal(update), orthogonal(update, kind=torch.bfloat16)
        self.assertEqual(torch.float32, coarse.dtype)
        self.assertGreater(torch.cosine_similarity(fine.flatten(), coarse.flatten(), dim=0).item(), 0.99)

    def test_attention_in_bfloat16_says_what_it_says_in_float32(self):
        import torch
        from precision import heavy

        tower, pixels = small_model().vision_model, torch.randn(3, 3, 32, 32)
        with torch.no_grad():
            fine, _ = tower(pixels)
            with heavy(torch.bfloat16):
                coarse, _ = tower(pixels)
        self.assertFalse(torch.equal(fine, coarse.float()))
        self.assertTrue(torch.allclose(fine, coarse.float(), atol=0.05))

    def test_precision_can_be_chosen_and_chooses_itself(self):
        import torch
        from unittest.mock import patch
        from precision import heavy_type

        self.assertEqual((torch.float32, torch.bfloat16), (heavy_type("float32"), heavy_type("bfloat16")))
        for has_it, kind in ((True, torch.bfloat16), (False, torch.float32)):
            with patch("torch.cpu._is_avx512_bf16_supported", return_value=has_it):
                self.assertEqual(kind, heavy_type())

    def test_shares_learn_what_the_whole_batch_would_with_any_number_of_threads(self):
        import torch
        from shares import Shares

        tower, halves = small_model().vision_model, torch.randn(2, 3, 3, 32, 32)
        parameters = list(tower.parameters())
        tower(halves.flatten(0, 1))[0].square().mean().backward()
        whole = [parameter.grad.clone() for parameter in parameters]

        def work(pixels):
            loss = tower(pixels)[0].square().mean()
            return loss, torch.stack([loss])

        for threads in (1, 2):
            figures = Shares(threads).learn(work, parameters, halves)
            self.assertEqual((1,), figures.shape)
            for parameter, wanted in zip(parameters, whole):
                self.assertTrue(torch.allclose(wanted, parameter.grad, atol=1e-6))

    def test_a_share_that_fails_is_heard_of(self):
        from shares import Shares

        with self.assertRaises(ZeroDivisionError):
            Shares().each(lambda number: 1 / number, [1, 0])

    def test_the_clock_stands_still_while_paused(self):
        from unittest.mock import patch
        from optimise import Clock

        clock = Clock(minutes=1, used=30, pause_file="pause")
        with patch("os.path.exists", side_effect=[True, True, False]), patch("time.sleep") as sleep:
            clock.wait_while_paused()
        self.assertEqual(2, sleep.call_count)
        self.assertAlmostEqual(0.5, clock.progress(), delta=0.02)

    def test_texts_said_in_groups_keep_their_order(self):
        import torch
        from sentences import spoken

        clip, texts = small_model(), ["abcdefg", "a", "abc", "ab", "abcd"]

        def encode(some):
            width = max(len(text) for text in some) + 1
            rows = [[ord(letter) - 96 for letter in text] + [29] for text in some]
            return torch.tensor([row + [0] * (width - len(row)) for row in rows])

        with torch.no_grad():
            self.assertTrue(torch.allclose(clip.text_vectors(encode(texts)), spoken(clip, encode, texts, 3), atol=1e-5))

    def test_looks_name_plain_colours(self):
        import torch
        from concepts import LOOKS, looks

        for name, colour in {"red": (0.9, 0.1, 0.1), "green": (0.1, 0.7, 0.2), "blue": (0.1, 0.2, 0.9), "white": (1, 1, 1),
                             "black": (0, 0, 0), "yellow": (0.95, 0.9, 0.1), "brown": (0.45, 0.28, 0.12)}.items():
            found = looks(torch.tensor(colour).view(1, 3, 1, 1).expand(1, 3, 8, 8).float())[0]
            self.assertEqual(name, LOOKS[found[:11].argmax()])

    def test_random_is_seeded(self):
        import torch
        from augment import augmented

        batch = torch.randint(0, 256, (6, 3, 32, 32), dtype=torch.uint8, generator=torch.Generator().manual_seed(1))
        first, second = (augmented(batch, torch.Generator().manual_seed(5)) for _ in range(2))
        self.assertTrue(torch.equal(first, second))
        self.assertEqual(Random(3).random(), Random(3).random())


if __name__ == "__main__":
    unittest.main()
