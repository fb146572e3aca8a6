from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tourdetable.writing.markdown import page_as_markdown
from tourdetable.writing.page import Block, Bullets, Heading, Page, Paragraph, Run, Table, line
from tourdetable.writing.words import clean

words = st.text(st.sampled_from("ab1 .)#*_-+=<>[]()`~|\\&;:!\"'x\t/"), min_size=1).map(clean)
some = words.filter(bool)


def seen(*blocks: Block) -> list[str]:
    """What a reader of the page sees in each of its blocks that hold words."""
    page = Page(title="x", language="en", blocks=blocks)
    tokens = MarkdownIt("commonmark").enable("table").parse(page_as_markdown(page))
    return [shown(token) for token in tokens if token.type == "inline"]


def shown(token: Token) -> str:
    assert {one.type for one in token.children or []} <= {"text", "text_special"}
    return "".join(one.content for one in token.children or [])


@given(some)
def test_words_are_seen_as_they_are_in_every_block(said: str) -> None:
    assert seen(Heading(said, 1)) == [said]
    assert seen(Paragraph(line(said))) == [said]
    assert seen(Paragraph(line(said), 12), Bullets((line(said), line(said)))) == [said, said, said]
    assert seen(Table(("Who", "What"), ((line(said), line("x")),), (50, 50)))[2:] == [said, "x"]


def test_bold_words_are_marked_and_a_list_is_set_in_under_its_number() -> None:
    blocks = (
        Paragraph((Run("Peru", bold=True), Run(" spoke"), Run("1", italic=True)), 100),
        Bullets((line("one"),)),
        Bullets((line("two"),)),
    )
    assert page_as_markdown(Page("x", "en", blocks)) == (
        "100. **Peru** spoke*1*\n\n     - one\n\n- two\n"
    )
