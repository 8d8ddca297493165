"""Putting the gateway together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from bot.event_loop import share_with_database, tell_it_is_asyncio
from bot.gateway import routes_conversations, routes_events, routes_feedback, routes_health, routes_messages
from bot.gateway.exchange import Exchange
from bot.gateway.hub import Hub
from bot.gateway.limits import Limits
from bot.gateway.metrics import Metrics
from bot.gateway.middleware import Guard
from bot.gateway.openapi import install_openapi
from bot.gateway.page import install_page
from bot.gateway.problems import install_problems
from bot.gateway.rasa import RasaClient
from bot.gateway.readiness import Readiness
from bot.gateway.turns import Turns
from bot.settings import Settings
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database, migrate
from bot.storage.feedback import FeedbackStore

_ROUTES = (routes_conversations, routes_messages, routes_events, routes_feedback, routes_health)


def create_app(settings: Settings) -> FastAPI:
    """The gateway as an ASGI app. Its database is brought up to date when the app starts."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        share_with_database(app.state.database.engine.dialect.name)
        await run_in_threadpool(migrate, settings.database_url)
        if app.state.telegram is not None:
            app.state.telegram.start()
        yield
        if app.state.telegram is not None:
            await app.state.telegram.stop()
        await app.state.rasa.close()
        app.state.database.close()

    # The stock documentation pages load scripts from elsewhere; no request may leave the machine.
    app = FastAPI(
        title="Ieum",
        version="1",
        description="A conversational assistant for small-business workforce policy in Korea.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    _fill_state(app, settings)
    app.add_middleware(Guard, metrics=app.state.metrics, body_limit=settings.body_limit, language=settings.language)
    install_problems(app)
    for module in _ROUTES:
        app.include_router(module.router)
    _install_telegram(app, settings)
    install_page(app)
    install_openapi(app)
    return app


def _fill_state(app: FastAPI, settings: Settings) -> None:
    tell_it_is_asyncio()
    state = app.state
    state.settings = settings
    state.metrics = Metrics()
    state.database = Database(settings.database_url, settings.database_wait)
    state.store = ConversationStore(state.database)
    state.feedback = FeedbackStore(state.database)
    state.hub = Hub()
    state.limits = Limits(settings.message_rate, settings.conversation_rate)
    state.rasa = RasaClient(settings.rasa_url, settings.actions_url, settings.rasa_timeout)
    state.readiness = Readiness(state.rasa, state.database, settings.tracker_file)
    state.exchange = Exchange(
        state.store, state.rasa, state.hub, Turns(settings.queue_limit), state.metrics, settings.tracker_file
    )


def _install_telegram(app: FastAPI, settings: Settings) -> None:
    app.state.telegram = None
    if settings.telegram is not None:
        from bot.telegram.service import Telegram  # its library is loaded only where it is used

        app.state.telegram = Telegram(app, settings)
