"""Words of a message for Rasa."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from nlu.entities.tokens import tokenize


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class ScriptTokenizer(Tokenizer):
    """Splits at spaces, punctuation and changes of script, so that "TIPS는" is a name and its particle."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_"}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Runs of one script; punctuation is left out."""
        text: str = message.get(attribute)
        spans: list[tuple[int, int, str]] = []
        for token in tokenize(text):
            if token.kind == "other":
                continue
            if spans and token.glued and spans[-1][2] == token.kind and spans[-1][1] == token.start:
                spans[-1] = (spans[-1][0], token.end, token.kind)
            else:
                spans.append((token.start, token.end, token.kind))
        # Rasa wants at least one token of every text.
        return [Token(text[start:end], start) for start, end, _ in spans] or [Token(text, 0)]
