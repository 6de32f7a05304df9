namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Memory at a moment.</summary>
/// <param name="ResidentMegabytes">Of the process.</param>
/// <param name="ManagedMegabytes">Of the managed heap after a collection.</param>
/// <param name="IndexMegabytes">What the index says that its templates take.</param>
/// <param name="Templates">Templates in the index.</param>
internal sealed record SoakMemory(double ResidentMegabytes, double ManagedMegabytes, double IndexMegabytes, int Templates)
{
    public static SoakMemory Now(Semblance.Index.Cascade.CascadeIndex index)
    {
        // Twice, since what the first one finalises is memory outside of the heap.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var managed = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        var rows = index.Current.Rows;
        return new SoakMemory(Environment.WorkingSet / 1e6, managed, index.Memory.BytesPerVector * rows / 1e6, rows);
    }
}
