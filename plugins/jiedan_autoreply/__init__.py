"""Keyword → reply: 价格 brings the price list, 下单 says how to order. A group's owner teaches it in chat, the operator in settings."""

from importlib.resources import files

import msgspec

from jiedan.plugin import Command, Context, Heard, Plugin


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """[plugins.autoreply] of settings.toml: replies that every group has. A group's own reply to the same word goes before."""

    replies: dict[str, str] = {}


def _texts(language: str) -> str:
    return files(__name__).joinpath(f"{language}.ftl").read_text(encoding="utf-8")


plugin = Plugin("autoreply", settings=Settings, texts={language: _texts(language) for language in ("zh", "en")})


@plugin.keyword(source=lambda settings: settings.replies)
async def answer(heard: Heard, ctx: Context[Settings]) -> None:
    """Say what belongs to the word that was heard."""
    own = await ctx.notes("replies").get(heard.word)
    reply = own or ctx.settings.replies.get(heard.word)
    if isinstance(reply, str) and reply:
        await ctx.reply(reply)


@plugin.command("自动回复", "自動回復", "autoreply")
async def teach(command: Command, ctx: Context[Settings]) -> None:
    """`自动回复 价格 = 文案 100 元起`, `自动回复 删除 价格`, or alone: the list."""
    if not command.rest:
        await ctx.reply(await _listed(ctx))
    elif not command.member.moderates:
        await ctx.reply(ctx.text("not-yours"))
    elif word := _forgotten(command.rest):
        await ctx.notes("replies").set(word, None)
        await ctx.unlisten(word)
        await ctx.reply(ctx.text("forgotten", word=word))
    else:
        await _learn(command.rest, ctx)


async def _learn(rest: str, ctx: Context[Settings]) -> None:
    word, equals, reply = rest.replace("＝", "=").partition("=")
    word, reply = word.strip(), reply.strip()
    if not (equals and word and reply):
        await ctx.reply(ctx.text("how"))
        return
    await ctx.listen(word)
    await ctx.notes("replies").set(word, reply)
    await ctx.reply(ctx.text("learnt", word=word))


def _forgotten(rest: str) -> str:
    """The word that is to be forgotten; "" when something else is asked."""
    first, _, word = rest.partition(" ")
    return word.strip() if first in ("删除", "刪除", "remove", "delete") else ""


async def _listed(ctx: Context[Settings]) -> str:
    own = await ctx.notes("replies").all()
    known = {**ctx.settings.replies, **own}
    lines = [f"{word} = {reply}" for word, reply in sorted(known.items())]
    return "\n".join([ctx.text("list"), *lines, ctx.text("how")]) if lines else ctx.text("how")
