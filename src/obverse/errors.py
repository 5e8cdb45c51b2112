"""What can go wrong through no fault of the program.

ObverseError
├── DesignError       a document that can't be read or breaks a rule of the model
├── FontError         a typeface that is missing or can't be read
├── IntakeError       imported artwork or a picture that is refused
├── ListError         a list of rows that can't be read, or not as it was meant
├── BatchError        a batch that can't begin or go on
├── GeometryError     outlines that can't be combined reliably
├── WriteError        a file that can't be written
└── FormatError       options that a format can't honour
    └── UnsupportedArtwork   artwork that a format can't hold

Faults of the program itself are asserts and never members of this tree.
"""


class ObverseError(Exception):
    """One sentence for a person, and where it helps a hint on what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class DesignError(ObverseError):
    """A document that can't be read or breaks a rule of the model."""


class FontError(ObverseError):
    """A typeface that is missing or can't be read."""


class IntakeError(ObverseError):
    """Imported artwork or a picture that the import policy refuses."""


class ListError(ObverseError):
    """A list of rows that can't be read, or not as it was meant."""


class BatchError(ObverseError):
    """A batch that can't begin or go on; what was made until then is whole and recorded."""


class GeometryError(ObverseError):
    """Outlines that can't be combined reliably; a guess would be a wrong piece of metal."""


class WriteError(ObverseError):
    """A file that can't be written; the old one, if any, is whole."""


class FormatError(ObverseError):
    """Options that a format can't honour."""


class UnsupportedArtwork(FormatError):  # noqa: N818 - a statement about the artwork, not a failure
    """Artwork that a format can't hold."""
