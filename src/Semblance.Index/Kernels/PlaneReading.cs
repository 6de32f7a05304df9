namespace Semblance.Index.Kernels;

/// <summary>
/// Which bit planes a probe reads, and how they are counted. Sixteen planes make a sheaf: eight whose ones count and eight whose zeros
/// count. The sheaves of weight 1 come first, then those of weight 2, then those of weight 4.
/// </summary>
/// <remarks>Offsets are bytes from a block's start to a plane's; there are 16 for each sheaf.</remarks>
internal unsafe struct PlaneReading
{
    /// <summary>Planes in a sheaf.</summary>
    public const int Sheaf = 16;

    /// <summary>Planes of a sheaf whose ones count; of the others the zeros do.</summary>
    public const int Positive = 8;

    /// <summary>The highest count that the narrow counters hold, and the wide ones.</summary>
    public const int NarrowMost = 255, WideMost = 2047;

    /// <summary>One for each plane.</summary>
    public nint* Offsets;

    /// <summary>Sheaves of weight 1, 2 and 4.</summary>
    public int Ones, Twos, Fours;

    /// <summary>The lowest count of a row that stays, at least 1.</summary>
    public int Cut;

    /// <summary>The highest count that a row can have.</summary>
    public readonly int Most => Positive * 2 * (Ones + (2 * Twos) + (4 * Fours));

    /// <summary>How many planes.</summary>
    public readonly int Planes => Sheaf * (Ones + Twos + Fours);
}
