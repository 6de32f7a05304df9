namespace Semblance.Index.Kernels.Ahead;

/// <summary>Whether a kernel asks for what it will read soon: chosen when it is compiled, since it does so in each of its loads.</summary>
internal unsafe interface IAhead
{
    /// <summary>Asks for a cache line, or does not.</summary>
    static abstract void Ask(byte* line);
}
