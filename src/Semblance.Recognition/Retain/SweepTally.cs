using Semblance.Vault.Erasure;
using Semblance.Vault.Galleries;

namespace Semblance.Recognition.Retain;

/// <summary>What a sweep has done so far.</summary>
internal sealed class SweepTally
{
    public int References { get; set; }

    public int Spared { get; set; }

    public int Withheld { get; set; }

    /// <summary>Pictures of events whose day had come.</summary>
    public int Shots { get; set; }

    /// <summary>Events of cameras that waited too long.</summary>
    public int Events { get; set; }

    public ErasedRows Rows { get; set; }

    /// <summary>Keys of those who were erased.</summary>
    public long Keys { get; set; }

    public HashSet<GalleryId> Galleries { get; } = [];
}
