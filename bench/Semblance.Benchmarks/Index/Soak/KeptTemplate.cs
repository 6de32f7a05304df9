namespace Semblance.Benchmarks.Index.Soak;

/// <summary>A template that must be in the index, as its writer has it.</summary>
internal sealed class KeptTemplate(long subject, int slot, long key)
{
    private volatile bool _isLent;

    public long Subject => subject;

    public int Slot => slot;

    /// <summary>What its codes are made from; another one after an update.</summary>
    public long Key { get; set; } = key;

    /// <summary>Whether a reader is about to look for it: as long as it is, its writer leaves it alone.</summary>
    public bool IsLent
    {
        get => _isLent;
        set => _isLent = value;
    }
}
