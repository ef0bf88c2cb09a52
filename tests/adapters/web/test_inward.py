"""What comes from the page is cleaned and checked before jiedan hears of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan_web import inward


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "name-empty"),
        ("  \u200b ", "name-empty"),
        ("！！", "name-empty"),
        ("一" * 21, "name-long"),
        ("小\u202e敏", "name-hidden"),
        ("小\u200b敏", "name-hidden"),
        ("ＡＮＮ", "name-taken"),
        ("小红", None),
        ("Ann-Sophie 2", None),
    ],
)
def test_a_name_is_plain_and_new(typed: str, problem: str | None) -> None:
    """A name can be read, holds nothing invisible and belongs to nobody else, however it is spelt."""
    assert inward.name_problem(inward.clean_name(typed), ["Ann"]) == problem


@given(st.text())
def test_cleaned_text_holds_no_control_characters(raw: str) -> None:
    """Lines stay lines; what can neither be seen nor typed goes; cleaning twice changes nothing."""
    text = inward.clean_text(raw)

    assert not any(mark < " " and mark not in "\n\t" for mark in text)
    assert inward.clean_text(text) == text


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n....", None),
        ("a.PNG", b"<svg onload=alert(1)>", "file-type"),
        ("a.svg", b"<svg/>", "file-type"),
        ("a.html", b"<b>", "file-type"),
        ("a.exe", b"MZ", "file-type"),
        ("notes", b"text", "file-type"),
        ("a.docx", b"PK\x03\x04", None),
        ("a.txt", b"", "file-empty"),
        ("a.txt", b"x" * (inward.LARGEST_FILE + 1), "file-too-large"),
        ("说明.pdf", b"%PDF-1.7", None),
    ],
)
def test_a_file_is_what_its_name_says(name: str, content: bytes, problem: str | None) -> None:
    """Only the listed types are taken, and only if the first bytes do not belie the name."""
    assert inward.file_problem(name, content) == problem


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\fakepath\\a.png", "a.png"),
        ("gpj.\u202eexe.txt", "gpj.exe.txt"),
        ("", "file"),
        ("x" * 200 + ".pdf", "x" * 76 + ".pdf"),
    ],
)
def test_a_file_keeps_a_short_honest_name(raw: str, name: str) -> None:
    """No folders, nothing invisible, at most 80 characters, and the ending stays."""
    assert inward.file_name(raw) == name
