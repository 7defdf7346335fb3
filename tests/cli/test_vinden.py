"""Finding on the real catalogue: the main job, in every way of showing it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.folder_reading import squash

CATALOGUE = str(Path(__file__).parents[2] / "catalogue")
FOLDER_2_2 = {
    "argonaut-keuring",
    *("taalhuis-heemskerk", "taalspreekuur", "conversatie-nederlands", "taalcafe", "taalcarrousel", "internetcafe"),
    *("popcursus", "alleen-is-ook-maar-alleen", "buurtkoffie", "spelletjesmiddag", "koken-voor-de-buurt"),
    *("repair-cafe", "salonvrouwen", "wereldmannen", "fietsen", "fietsles-voor-vrouwen", "wandelgroep"),
    *("wijkwandelen", "heliomare", "yoga", "zumba"),
}


def ids(out: str) -> list[str]:
    """Give the ids of a JSON answer, in order."""
    return [traject["id"] for traject in json.loads(out)["trajecten"]]


def test_the_22_items_of_the_folder_on_2_2(cli: Cli) -> None:
    """`zoek --trede 2.2` lists all 22 items that the folder has on 2.2, and StapIn."""
    out = cli("zoek", "--trede", "2.2", "--json", "--catalogus", CATALOGUE).out
    assert len(FOLDER_2_2) == 22
    assert {*FOLDER_2_2, "stapin"} <= set(ids(out))


def test_json_has_the_keys_of_the_contract(cli: Cli) -> None:
    """Every row has the keys others rely on, and the count is the number of rows."""
    document = json.loads(cli("zoek", "--trede", "2", "--json", "--catalogus", CATALOGUE).out)
    keys = {"id", "naam", "subtreden", "thema", "status", "verwijzing", "aanbieder", "kosten", "rooster", "navragen"}
    assert all(keys <= row.keys() for row in document["trajecten"])
    assert document["aantal"] == len(document["trajecten"])


def test_json_is_the_only_thing_on_standard_output(cli: Cli) -> None:
    """A search that was read with a correction still gives one clean JSON document."""
    result = cli("zoek", "wandeln", "--json", "--catalogus", CATALOGUE)
    assert ids(result.out)
    assert result.err == ""


@pytest.mark.parametrize(
    "asked",
    [
        ("wandeln",),
        ("bakkie", "dinsdag"),
        ("--trede", "2.2"),
        ("duikbrevet",),
        ("koffie", "--aantal", "2"),
        ("koffie", "--trede", "1"),
    ],
)
def test_json_of_finished_rows_is_laid_out_as_any_other(cli: Cli, asked: tuple[str, ...]) -> None:
    """Rows are kept as finished text and put together; what comes out is what the JSON library would have written."""
    out = cli("zoek", *asked, "--json", "--catalogus", CATALOGUE).out
    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"


def test_a_pipe_gets_plain_lines(cli: Cli) -> None:
    """Without a terminal there is one line a traject, fields parted by tabs, no boxes and no colour."""
    result = cli("zoek", "wandelen", "--catalogus", CATALOGUE)
    lines = result.out.splitlines()
    assert all(line.count("\t") == 6 for line in lines)
    assert "─" not in result.out
    assert "\x1b" not in result.out
    assert "trajecten" in result.err


def test_unknown_never_excludes(cli: Cli) -> None:
    """A traject whose day or price is unknown stays in the answer, after what is known to fit, with navragen."""
    document = json.loads(cli("zoek", "--dag", "dinsdag", "--gratis", "--json", "--catalogus", CATALOGUE).out)
    rows = {row["id"]: row for row in document["trajecten"]}
    assert "repair-cafe" in rows
    assert {"kosten", "dag"} <= set(rows["repair-cafe"]["navragen"])
    order = ids(json.dumps(document))
    assert order.index("yoga") < order.index("repair-cafe")
    assert "taalcarrousel" not in rows


def test_unknown_trede_names_those_that_exist(cli: Cli) -> None:
    """`--trede 2.7` is wrong use; the answer says which treden there are and what was probably meant."""
    err = cli("zoek", "--trede", "2.7", "--catalogus", CATALOGUE, code=2).err
    assert "Bedoelde u 2.6?" in err
    assert all(trede in err for trede in ("2.1", "2.2", "2.5"))


def test_nothing_found_says_which_filter_to_loosen(cli: Cli) -> None:
    """When a filter takes all hits away, the answer names it with what there is without it."""
    result = cli("zoek", "yoga", "--dag", "zaterdag", "--catalogus", CATALOGUE)
    assert result.out == ""
    assert "Niets gevonden" in result.err
    assert "Zonder --dag: 1 (yoga)" in result.err


def test_zoek_without_anything_asks_for_something(cli: Cli) -> None:
    """Without words and filters there is no answer, but a question with an example."""
    assert "wegwijzer zoek wandelen" in cli("zoek", "--catalogus", CATALOGUE, code=2).err


@pytest.mark.parametrize("amount", ["1,50", "1.50", "€ 1,50"])
def test_money_in_dutch_notation(cli: Cli, amount: str) -> None:
    """`--max-kosten` reads money as people write it here."""
    found = ids(cli("zoek", "--max-kosten", amount, "--json", "--catalogus", CATALOGUE).out)
    assert "spelletjesmiddag" in found
    assert "koken-voor-de-buurt" not in found


def test_wrong_money_is_one_sentence(cli: Cli) -> None:
    """An amount that is none is refused with the option and an example."""
    assert "--max-kosten" in cli("zoek", "--max-kosten", "veel", "--catalogus", CATALOGUE, code=2).err


def test_lijst_is_everything(cli: Cli) -> None:
    """`lijst` without filters has every file of the catalogue."""
    found = ids(cli("lijst", "--json", "--catalogus", CATALOGUE).out)
    assert sorted(found) == sorted(path.stem for path in Path(CATALOGUE).glob("trajecten/*/*.yaml"))


def test_lijst_with_words_is_sent_to_zoek(cli: Cli) -> None:
    """A word is no filter: the command to type stands there, and the help does not offer words."""
    assert "wegwijzer zoek wandelen dinsdag" in cli("lijst", "wandelen", "dinsdag", "--trede", "2.2", code=2).err
    assert "woorden" not in cli("lijst", "--help").out.lower()


def test_toon_is_complete(cli: Cli) -> None:
    """`toon` shows the facts, the doubts and the sources; as JSON the whole traject."""
    out = cli("toon", "wijkwandelen", "--catalogus", CATALOGUE).out
    for part in ("van april tot en met oktober", "navragen", "Bronnen", "u kunt plaatsen"):
        assert part in out
    document = json.loads(cli("toon", "wijkwandelen", "--json", "--catalogus", CATALOGUE).out)
    assert document["id"] == "wijkwandelen"
    assert document["rooster"]["momenten"][0]["welke"] == ["derde"]
    assert "Vergoeding      € 2,00 per gewerkt uur" in cli("toon", "flextensie", "--catalogus", CATALOGUE).out


def test_toon_says_what_it_belongs_to_and_until_when(cli: Cli, voorbeeld: Path) -> None:
    """What a traject is part of, helps with, who runs it and when it ends are all there, with days as people write."""
    where = ["--catalogus", str(voorbeeld)]
    cli("stop", "fietsles", "--per", "2031-03-01", "--reden", "geen lesgever meer", *where)
    out = cli("toon", "fietsles", *where).out
    assert "Geldig          tot en met 28-02-2031" in out
    assert "Gestopt         vanaf 01-03-2031: geen lesgever meer" in out
    out = cli("toon", "wijkwandelen", "--catalogus", CATALOGUE).out
    assert "Onderdeel van   SAS (Sociale Activering in Samenhang) [sas]" in out
    assert "Helpt bij       Moeilijk het huis uit komen" in out


def test_toon_says_whom_one_helps_and_how_many_got_further(cli: Cli) -> None:
    """The age of those helped, the municipality, and the numbers and the period of an outcome are there too."""
    assert "kinderen, van 8 tot en met 12 jaar" in cli("toon", "kinderdiscos", "--catalogus", CATALOGUE).out
    out = squash(cli("toon", "velsen-pilot-t-groen", "--catalogus", CATALOGUE).out)
    assert "Gemeente Velsen" in out
    assert "4 deelnemers; 2 een stap verder; 2 uit de uitkering; klein aantal" in out
    assert "maart 2013 tot januari 2017" in squash(cli("toon", "flextensie", "--catalogus", CATALOGUE).out)


def test_toon_helps_with_a_misspelt_id(cli: Cli) -> None:
    """A wrong id names the nearest one; a name is as good as an id, wherever a traject is named."""
    assert "wandelgroep" in cli("toon", "wandelgroup", "--catalogus", CATALOGUE, code=2).err
    for command in (["toon"], ["aanmelden"], ["weekplan", "yoga"]):
        assert "Koken voor de buurt" in cli(*command, "koken voor de Buurt", "--catalogus", CATALOGUE).out


def test_elders_and_gewenst_are_labelled(cli: Cli) -> None:
    """What a neighbour has and what is only wished for carry that label in every list."""
    out = cli("lijst", "--trede", "1", "--catalogus", CATALOGUE).out
    lines = {line.split("\t")[0]: line for line in out.splitlines()}
    assert "elders" in lines["velsen-pilot-bewegen"].split("\t")[5]
    assert "gewenst" in lines["wens-kinderopvang"].split("\t")[5]


def test_hostile_text_stays_text(cli: Cli, voorbeeld: Path) -> None:
    """Markup in a name comes out as harmless text; a control character does not even get into the catalogue."""
    path = next(voorbeeld.glob("trajecten/*/*.yaml"))
    good = path.read_text("utf-8")
    name = next(line for line in good.splitlines() if line.startswith("naam:"))
    path.write_text(good.replace(name, 'naam: "[/] <script>"'), "utf-8")
    assert "[/] <script>" in cli("lijst", "--catalogus", str(voorbeeld)).out
    path.write_text(good.replace(name, r'naam: "\e[31m rood"'), "utf-8")
    assert "stuurteken" in cli("lijst", "--catalogus", str(voorbeeld), code=1).err


def test_a_catalogue_that_is_not_there(cli: Cli) -> None:
    """A wrong --catalogus is one sentence, exit 2."""
    assert "bestaat niet" in cli("lijst", "--catalogus", "nergens", code=2).err


@pytest.mark.parametrize("part", ["trajecten", "trajecten/2.1"])
def test_a_part_of_a_catalogue_is_none(cli: Cli, voorbeeld: Path, part: str) -> None:
    """A --catalogus too deep is one sentence that says which directory was meant."""
    said = cli("controleer", "--catalogus", str(voorbeeld / part), code=2).err
    assert said.count("\n") == 1
    assert f"Bedoelde u '{voorbeeld}'?" in said


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    """`| head -1` ends quietly: exit 0 and not a word on standard error, also when output is still in a buffer."""
    for args in (["lijst"], ["toon", "yoga"]):
        call = [sys.executable, "-m", "wegwijzer", *args, "--catalogus", CATALOGUE]
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
        subprocess.run(call, env=environment, capture_output=True, check=True)
        reader, writer = os.pipe()
        os.close(reader)
        process = subprocess.run(call, env=environment, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
        os.close(writer)
        assert (process.returncode, "Error" in process.stderr) == (0, False)
