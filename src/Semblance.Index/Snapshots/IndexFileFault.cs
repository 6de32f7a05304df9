namespace Semblance.Index.Snapshots;

/// <summary>Why a file is not taken for an index.</summary>
public enum IndexFileFault
{
    /// <summary>It is; nothing is wrong.</summary>
    None,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It is something else, or its head is damaged.</summary>
    Foreign,

    /// <summary>Another version of this program wrote it.</summary>
    OtherVersion,

    /// <summary>It was written with another rotation seed, other planes or for another dimension.</summary>
    OtherForm,

    /// <summary>A part of it is not what was written, or is missing.</summary>
    Damaged,
}
