namespace Semblance.Inference;

/// <summary>Loads several things that hold native memory: when a later one fails, the earlier ones are given back.</summary>
internal static class AllOrNone
{
    /// <summary>Makes one thing of each source, in their order.</summary>
    public static IReadOnlyList<T> Load<TSource, T>(IEnumerable<TSource> sources, Func<TSource, T> load)
        where T : IDisposable
    {
        var loaded = new List<T>();
        try
        {
            foreach (var source in sources)
                loaded.Add(load(source));
            return loaded;
        }
        catch
        {
            loaded.ForEach(static one => one.Dispose());
            throw;
        }
    }

    /// <summary>Makes a whole of a first part, which may be none, and of what is loaded after it.</summary>
    public static TWhole Then<TFirst, TWhole>(TFirst? first, Func<TFirst?, TWhole> load)
        where TFirst : class, IDisposable
    {
        try
        {
            return load(first);
        }
        catch
        {
            first?.Dispose();
            throw;
        }
    }
}
