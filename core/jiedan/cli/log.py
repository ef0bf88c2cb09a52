"""What jiedan writes about its own work: [log] of settings.toml, for our own messages and those of the libraries."""

import logging
import sys

import structlog
from structlog.typing import Processor

from jiedan.settings import Log


def configure(settings: Log) -> None:
    """From now on write to standard error what is important enough, as text or as one JSON object a line.

    Libraries speak up from a warning on; with the level debug, also when all is well.
    """
    level = logging.getLevelNamesMapping()[settings.level.upper()]
    written = _for_programs() if settings.format == "json" else _for_people()
    stamp = structlog.processors.TimeStamper(fmt="iso") if settings.format == "json" else _local_time()
    told: list[Processor] = [structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name, stamp]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=told, processors=written))
    logging.basicConfig(
        handlers=[handler], level=logging.INFO if level < logging.INFO else max(level, logging.WARNING), force=True
    )
    logging.getLogger("jiedan").setLevel(level)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *told,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def _for_people() -> list[Processor]:
    console = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
    )
    return [structlog.stdlib.ProcessorFormatter.remove_processors_meta, console]


def _for_programs() -> list[Processor]:
    return [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]


def _local_time() -> Processor:
    return structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False)
