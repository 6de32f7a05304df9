namespace Semblance.Vault.Audit.Segments;

/// <summary>What stands behind the last whole entry of a segment file.</summary>
internal enum SegmentTail
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The beginning of an entry that was never written whole, or zeros: nobody was told that it is durable.</summary>
    Torn,

    /// <summary>Something that writing can't have left.</summary>
    Damaged,
}
