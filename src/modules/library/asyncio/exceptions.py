"""What can go wrong among tasks."""

__all__ = ('CancelledError', 'InvalidStateError', 'TimeoutError', 'BrokenBarrierError')

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """A task or future was cancelled."""


class InvalidStateError(Exception):
    """A future has no result yet, or has one already."""


class BrokenBarrierError(RuntimeError):
    """A barrier was broken while somebody waited at it."""
