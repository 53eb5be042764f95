namespace Alcove.Packaging.Delta;

/// <summary>
/// A delta is one Brotli stream of steps. A step begins with a number: its lowest bit says whether bytes are copied from the old blob
/// (1, another number follows: where from) or stand here (0), the rest how many. Numbers have seven bits in a byte, the lowest first, the
/// eighth says that more follow. Steps end where the new blob is complete.
/// </summary>
internal static class DeltaFormat
{
    /// <summary>Shorter copies are not worth their step; a patch with one is refused, which bounds the steps of a patch.</summary>
    public const int ShortestCopy = 16;

    /// <summary>Parts of the old blob that are looked up.</summary>
    public const int Block = 32;

    public const int LongestNumber = 5;
}
