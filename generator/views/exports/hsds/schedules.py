"""Opening hours and runs of programs, as HSDS schedules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.model.program import Batch, Schedule
from generator.model.record import Hours, HoursKind, OpenTime
from generator.views.exports.hsds.entity import Entity
from generator.views.exports.hsds.gaps import Json, without_gaps
from generator.views.exports.references import HOURS_FROM_UTC, References

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ALL_DAYS = ",".join(WEEKDAYS)
LAST_MINUTE = "23:59"
"""HSDS has no 24:00."""


def opening_schedules(
    hours: Hours | None, timezone: str, entity: Entity, name: str, references: References
) -> list[Json]:
    """Return opening hours; ``timezone`` is that of the place, ``name`` its part of the entity."""
    if hours is None:
        return []
    if hours.kind is HoursKind.BY_APPOINTMENT:
        return [
            {"id": entity.part(f"schedule/{name}"), "description": references.gettext("By appointment. Call first.")}
        ]
    offset = HOURS_FROM_UTC[timezone]
    if hours.kind is HoursKind.ALWAYS:
        always = _weekly(entity.part(f"schedule/{name}"), ALL_DAYS, ("00:00", LAST_MINUTE), offset)
        return [always | {"description": references.gettext("Open day and night, every day.")}]
    return [
        _open_time(time, entity.part(f"schedule/{name}/{number}"), offset, references)
        for number, time in enumerate(hours.times, start=1)
    ]


def _open_time(time: OpenTime, schedule_id: str, offset: int, references: References) -> Json:
    days = ",".join([WEEKDAYS[day] for day in time.days])
    closes = LAST_MINUTE if time.closes == "24:00" else time.closes
    found = _weekly(schedule_id, days, (time.opens, closes), offset)
    if time.note:
        found["notes"] = references.words(time.note)
    return found


def _weekly(schedule_id: str, days: str, times: tuple[str, str], offset: int) -> Json:
    zone = f"+{offset:02}:00"
    return {
        "id": schedule_id,
        "timezone": offset,
        "freq": "WEEKLY",
        "interval": 1,
        "byday": days,
        "opens_at": times[0] + zone,
        "closes_at": times[1] + zone,
    }


def program_schedules(
    schedule: Schedule | None, batches: Iterable[Batch], duration: str | None, entity: Entity, references: References
) -> list[Json]:
    """Return when a program takes people: at any time, or the runs that have not ended."""
    found = []
    if schedule and schedule.rolling:
        rolling = references.gettext("You can start at any time.")
        found.append({"id": entity.part("schedule"), "description": rolling, "notes": duration})
    found += [
        _run(batch, duration, entity, references) for batch in {(run.start, run.end): run for run in batches}.values()
    ]
    if duration and not found:
        found.append({"id": entity.part("schedule"), "notes": duration})
    return [without_gaps(each) for each in found]


def _run(batch: Batch, duration: str | None, entity: Entity, references: References) -> Json:
    start = batch.start.isoformat()
    end = batch.end.isoformat() if batch.end else None
    about = []
    if batch.apply_by:
        about.append(references.gettext("Apply by %(day)s") % {"day": batch.apply_by.isoformat()})
    if batch.seats is not None:
        about.append(references.gettext("Places: %(count)s") % {"count": batch.seats})
    return {
        "id": entity.part(f"schedule/{start}/{end or ''}"),
        "valid_from": start,
        "valid_to": end,
        "dtstart": start,
        "until": end,
        "description": ". ".join(about),
        "notes": duration,
    }
