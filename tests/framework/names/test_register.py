"""The register finds a State or an organisation by any of its names, and never guesses."""

import time
from datetime import date

import pycountry
import pytest

from tourdetable.framework import names
from tourdetable.framework.names.register import Register, data, organisation, unique
from tourdetable.framework.names.spelling import spellings

REGISTER = names.register()

FOUND = {
    # short forms
    "Hungary": "HUN",
    "Turkey": "TUR",
    "Türkiye": "TUR",
    "Turkiye": "TUR",
    "Russia": "RUS",
    "Iran": "IRN",
    "UK": "GBR",
    "Britain": "GBR",
    "USA": "USA",
    "US": "USA",
    "UAE": "ARE",
    "Holland": "NLD",
    "Vietnam": "VNM",
    "Laos": "LAO",
    "Syria": "SYR",
    "Vatican": "VAT",
    "North Korea": "PRK",
    "South Korea": "KOR",
    "Bosnia": "BIH",
    # protocol forms, and those of the United Nations
    "Republic of Hungary": "HUN",
    "Russian Federation": "RUS",
    "The Netherlands": "NLD",
    "Kingdom of the Netherlands": "NLD",
    "Slovak Republic": "SVK",
    "the Slovak Republic": "SVK",
    "Czech Republic": "CZE",
    "The Czech Republic": "CZE",
    "Kyrgyz Republic": "KGZ",
    "Hellenic Republic": "GRC",
    "Swiss Confederation": "CHE",
    "Iran (Islamic Republic of)": "IRN",
    "Islamic Republic of Iran": "IRN",
    "Iran, Islamic Republic of": "IRN",
    "Bolivia (Plurinational State of)": "BOL",
    "Venezuela, Bolivarian Republic of": "VEN",
    "Tanzania, United Republic of": "TZA",
    "Moldova, Republic of": "MDA",
    "Republic of Moldova": "MDA",
    "Lao People’s Democratic Republic": "LAO",
    "Lao PDR": "LAO",
    "Viet Nam": "VNM",
    "Syrian Arab Republic": "SYR",
    "United Kingdom of Great Britain and Northern Ireland": "GBR",
    "United States of America": "USA",
    "Democratic People's Republic of Korea": "PRK",
    "Korea, Democratic People's Republic of": "PRK",
    "Korea, Republic of": "KOR",
    "Democratic Republic of the Congo": "COD",
    "Congo, The Democratic Republic of the": "COD",
    "Republic of the Congo": "COG",
    "Brunei Darussalam": "BRN",
    "Holy See": "VAT",
    "State of Palestine": "PSE",
    "Virgin Islands, British": "VGB",
    # names of another time
    "Ceylon": "LKA",
    "Burma": "MMR",
    "Swaziland": "SWZ",
    "Zaire": "COD",
    "Upper Volta": "BFA",
    "The former Yugoslav Republic of Macedonia": "MKD",
    "former Yugoslav Republic of Macedonia": "MKD",
    "FYROM": "MKD",
    "Macedonia": "MKD",
    "Cape Verde": "CPV",
    "Western Samoa": "WSM",
    "Southern Rhodesia": "ZWE",
    "Libyan Arab Jamahiriya": "LBY",
    # spelling: case, blanks, accents, apostrophes, hyphens
    "HUNGARY": "HUN",
    "hungary": "HUN",
    "  Czech   Republic ": "CZE",
    "Czech\u00a0Republic": "CZE",
    "Cote d'Ivoire": "CIV",
    "Côte d’Ivoire": "CIV",
    "Ivory Coast": "CIV",
    "Sao Tome and Principe": "STP",
    "Curacao": "CUW",
    "Guinea Bissau": "GNB",
    "Timor Leste": "TLS",
    "Bosnia & Herzegovina": "BIH",
    "Bosnia-Herzegovina": "BIH",
    "St. Lucia": "LCA",
    "St Kitts and Nevis": "KNA",
    "U.S.A.": "USA",
    "U.K.": "GBR",
    "İRAN": "IRN",
    "Aland Islands": "ALA",
    # footnote marks and possessives
    "Kosovo*": "XKX",
    "Kosovo **": "XKX",
    "Kosovo (UNSCR 1244)": "XKX",
    "Kosovo* (UNSCR 1244)": "XKX",
    "Kosovo (under UNSCR 1244)*": "XKX",
    "Hungary<sup>1</sup>": "HUN",
    "Hungary¹": "HUN",
    "Hungary [2]": "HUN",
    "Palestine†": "PSE",
    "Turkey's": "TUR",
    "Turkey’s": "TUR",
    "Netherlands'": "NLD",
    # two States, told apart
    "Niger": "NER",
    "Nigeria": "NGA",
    "Dominica": "DMA",
    "Dominican Republic": "DOM",
    "Austria": "AUT",
    "Australia": "AUS",
    "Serbia": "SRB",
    "Taiwan": "TWN",
    "China": "CHN",
    # organisations
    "UNHCR": "UNHCR",
    "the UNHCR": "UNHCR",
    "UN High Commissioner for Refugees": "UNHCR",
    "International Organisation for Migration": "IOM",
    "FRONTEX": "Frontex",
    "European Border and Coast Guard Agency": "Frontex",
    "EASO": "EUAA",
    "European Union Agency for Asylum": "EUAA",
    "Council of the European Union": "COUNCIL-EU",
    "Council of Europe": "CoE",
    "European Commission": "EC",
    "Regional Support Office to the Bali Process": "RSO",
    "Regional Support Office of the Bali Process": "RSO",
    "Interpol": "INTERPOL",
    "G77/China": "G77-CHINA",
    "G-77 and China": "G77-CHINA",
    "European University Institute": "EUI",
    "Organisation for Security and Cooperation in Europe": "OSCE",
    "WHO": "WHO",
    "European Asylum Support Office (EASO)": "EUAA",
    "the European Border and Coast Guard Agency (FRONTEX)": "Frontex",
    "International Organization for Migration (IOM)*": "IOM",
}

NOT_FOUND = (
    "Soviet Union",
    "USSR",
    "Yugoslavia",
    "Serbia and Montenegro",
    "Czechoslovakia",
    "German Democratic Republic",
    "Netherlands Antilles",
    "Republic of Viet-Nam",
    "Republic of China",
    "Tanganyika",
    "America",
    "Scotland",
    "Serbia (Kosovo)",
    "International Organization for Migration (ILO)",
    "World Health Organization (who)",
    "Hungary (Co-Chair)",
    "Virgin Islands",
    "Kosov",
    "Hungry",
    "Iraan",
    "Republic",
    "Europe",
    "Western Balkans",
    "Silk Routes",
    "who",
    "Who",
    "us",
    "basic",
    "",
    "*",
    "the",
    ", ",
)


@pytest.mark.parametrize(("written", "code"), FOUND.items())
def test_find_gives_the_entry_when_a_form_is_known(written: str, code: str) -> None:
    found = REGISTER.find(written)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("written", NOT_FOUND)
def test_find_gives_nothing_when_a_form_names_no_present_participant(written: str) -> None:
    assert REGISTER.find(written) is None


def test_find_never_reads_kosovo_as_another_state() -> None:
    written = ["Kosovo", "Kosovo*", "Kosovo (UNSCR 1244)", "Kosovo 1999", "Kosovo and Metohija"]

    assert {found.code for form in written if (found := REGISTER.find(form))} == {"XKX"}


def test_every_state_has_the_codes_of_iso_3166() -> None:
    ours = {(one.code, one.alpha2, one.m49) for one in REGISTER.states if one.code != "XKX"}

    iso = pycountry.countries
    assert ours == {(one.alpha_3, one.alpha_2, one.numeric) for one in iso}


@pytest.mark.parametrize("field", ["name", "official_name", "common_name"])
def test_find_knows_every_name_of_iso_3166(field: str) -> None:
    listed = [(getattr(one, field, None), one.alpha_3) for one in pycountry.countries]
    missed = [
        name
        for name, code in listed
        if name and ((found := REGISTER.find(name)) is None or found.code != code)
    ]

    assert missed == []


def test_no_normalised_form_belongs_to_two_entities() -> None:
    claims: dict[str, set[str]] = {}
    for one in REGISTER.entries:
        for form in one.forms():
            claims.setdefault(names.normalised(form), set()).add(one.code)

    assert {form: codes for form, codes in claims.items() if len(codes) > 1} == {}


def test_two_entries_with_one_form_are_refused() -> None:
    first = organisation("A", {"name": "Alpha"})
    second = organisation("B", {"name": "Beta"})

    with pytest.raises(ValueError, match="'shared' names both A and B"):
        unique([("shared", first), ("shared", second)])


def test_every_form_and_its_spellings_lead_to_their_entry() -> None:
    astray = [
        spelling
        for one in REGISTER.entries
        for form in one.forms()
        for spelling in spellings(form)
        if REGISTER.find(spelling) is not one or REGISTER.forms[spelling] is not one
    ]

    assert astray == []


def test_shared_forms_are_given_as_the_policy_says() -> None:
    shared = data("policy")["shared"]

    assert {form: REGISTER.forms[form].code for form in shared} == shared


def test_unmatched_forms_are_in_no_index() -> None:
    unmatched = data("policy")["unmatched"]

    assert [form for form in unmatched if REGISTER.find(form)] == []
    assert set(REGISTER.unmatched) == {names.normalised(form) for form in unmatched}


def test_acronyms_that_are_words_are_in_no_form_in_lower_case() -> None:
    assert [word for word in data("policy")["words"] if word in REGISTER.forms] == []


def test_codes_are_unique_and_lead_back() -> None:
    assert [one for one in REGISTER.entries if REGISTER.by_code(one.code) is not one] == []
    assert REGISTER.by_code("tur") is None


def test_demonyms_lead_to_their_state() -> None:
    demonyms = REGISTER.demonyms

    assert demonyms["Hungarian"].code == "HUN"
    assert demonyms["Turkish"].code == "TUR"
    assert demonyms["Nigerien"].code == "NER"
    assert demonyms["Nigerian"].code == "NGA"
    assert {"Congolese", "Dominican", "Korean"} & set(demonyms) == set()


def test_forms_keep_their_writing() -> None:
    forms = REGISTER.forms

    assert forms["Türkiye"] is forms["Turkey"]
    assert forms["Côte d’Ivoire"] is forms["Cote d'Ivoire"]
    assert "turkey" not in forms


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("TUR", date(2021, 12, 2), "Turkey"),
        ("TUR", date(2022, 5, 31), "Turkey"),
        ("TUR", date(2022, 6, 1), "Türkiye"),
        ("TUR", None, "Türkiye"),
        ("MKD", date(2019, 2, 11), "former Yugoslav Republic of Macedonia"),
        ("MKD", date(2019, 2, 12), "North Macedonia"),
        ("SWZ", date(2018, 4, 18), "Swaziland"),
        ("SWZ", date(2018, 4, 19), "Eswatini"),
        ("EUAA", date(2021, 12, 2), "European Asylum Support Office"),
        ("EUAA", date(2022, 1, 19), "European Union Agency for Asylum"),
        ("BIH", date(2021, 12, 2), "Bosnia and Herzegovina"),
        ("CZE", date(2021, 12, 2), "Czechia"),
    ],
)
def test_name_on_gives_the_name_of_the_day(code: str, day: date | None, name: str) -> None:
    entry = REGISTER.by_code(code)

    assert entry is not None
    assert entry.name_on(day) == name


@pytest.mark.parametrize(
    ("written", "day", "answer"),
    [
        ("Türkiye", date(2021, 12, 2), False),
        ("Turkiye", date(2021, 12, 2), False),
        ("Turkey", date(2021, 12, 2), True),
        ("Turkey", date(2023, 1, 1), False),
        ("Republic of Türkiye", date(2021, 12, 2), True),  # an alias
        ("EUAA", date(2021, 12, 2), False),
        ("EASO", date(2021, 12, 2), True),
        ("EASO", date(2022, 1, 19), False),
        ("Czech Republic", date(2021, 12, 2), True),
        ("Czechia", date(2021, 12, 2), True),
        ("UNHCR", date(1951, 1, 1), True),
    ],
)
def test_in_use_on_is_false_when_a_name_is_of_another_time(
    written: str, day: date, *, answer: bool
) -> None:
    entry = REGISTER.find(written)

    assert entry is not None
    assert entry.in_use_on(written, day) is answer


@pytest.mark.parametrize("code", ["EUAA", "UNDRR", "OTS"])
def test_acronym_on_changes_with_the_name(code: str) -> None:
    entry = REGISTER.by_code(code)

    assert entry is not None
    changed = {name.until_on for name in entry.names if name.until_on}
    acronyms = {entry.acronym_on(day) for day in changed} | {entry.acronym_on(None)}
    assert acronyms == {entry.acronym}


def test_dated_names_follow_each_other_without_a_gap() -> None:
    for one in REGISTER.entries:
        for dated in (one.names, one.acronyms):
            ends = [name.until_on for name in dated[:-1]]
            assert ends == [name.from_on for name in dated[1:]], one.code
            assert not dated or (dated[0].from_on, dated[-1].until_on) == (None, None), one.code


def test_designations_that_need_care_carry_a_note() -> None:
    careful = {"XKX", "PSE", "TWN", "VAT", "ESH", "FLK", "MKD"}

    assert {one.code for one in REGISTER.states if one.note} >= careful
    assert [one.standing for one in REGISTER.states].count("member") == 193
    assert {one.code for one in REGISTER.states if one.standing == "observer"} == {"PSE", "VAT"}


def test_the_register_is_loaded_once_and_quickly() -> None:
    assert names.register() is REGISTER
    names.register.cache_clear()
    begun = time.perf_counter()
    fresh = names.register()

    assert isinstance(fresh, Register)
    assert time.perf_counter() - begun < 0.5  # 0.03 s on a laptop; a slow machine is no fault
