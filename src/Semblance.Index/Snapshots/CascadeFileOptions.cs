using Semblance.Index.Cascade;

namespace Semblance.Index.Snapshots;

/// <summary>How an index is opened from a file.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CascadeFileOptions
{
    /// <summary>How the index was made: the seed has to be the same.</summary>
    public CascadeOptions Index { get; init; } = new();

    /// <summary>
    /// Whether codes stay in the file, mapped into memory, so that the system keeps what is used of them: a search reads a few hundred rows. The
    /// file must not be changed while the index lives. Default false.
    /// </summary>
    public bool RowsStayOnDisk { get; init; }

    /// <summary>Whether the codes of rows that stay on disk are checked when the file is opened, which reads all of it. Default true.</summary>
    public bool ChecksRows { get; init; } = true;
}
