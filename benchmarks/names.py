"""Lists of names to make medals of: always the same ones, in two scripts, short and long."""

import csv
import random
from pathlib import Path

_FIRST = (
    "Maria Jan Łukasz Anna Peter Sofia Olga Nils Ewa Tom Zoë Björn Iris Hans Chloé Ада Иван "
    "Bartholomew Юрий Éléonore"
)
#: What last names are put together from, so that nearly every row has another one.
_BEGIN = "Ko Mü Å Dvo Gar Pe San Ok Sø Bra Lin Van Ga Ro Wi Ma Ler Hol Ju Ne"
_MIDDLE = "wal nd ler ng řá cí tr der af ren dã ber mo vel st ri hau tko"
_END = "czyk sen er ström ák a ov son or o berg i ová ez au"


def write_runners(file: Path, count: int) -> None:
    """Write a CSV of names and times."""
    chance = random.Random(1975)
    with file.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("name", "time"))
        for _ in range(count):
            last = "".join(chance.choice(part.split()) for part in (_BEGIN, _MIDDLE, _END))
            minutes, seconds = chance.randint(0, 59), chance.randint(0, 59)
            time = f"{chance.randint(2, 5)}:{minutes:02d}:{seconds:02d}"
            table.writerow((f"{chance.choice(_FIRST.split())} {last}", time))


def read_runners(file: Path) -> list[dict[str, str]]:
    """Return the rows of such a list."""
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
