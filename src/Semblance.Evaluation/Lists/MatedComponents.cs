namespace Semblance.Evaluation.Lists;

/// <summary>Makes people out of pairs: samples that mated pairs connect are of one person, who is named after the first of them.</summary>
internal static class MatedComponents
{
    public static Dictionary<string, string> Name(IEnumerable<(string First, string Second, bool Mated)> pairs)
    {
        var parent = new Dictionary<string, string>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var (first, second, mated) in pairs)
        {
            Meet(first);
            Meet(second);
            if (mated)
                parent[Root(second)] = Root(first);
        }
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sample in order)
            names.TryAdd(Root(sample), sample);
        return order.ToDictionary(sample => sample, sample => names[Root(sample)], StringComparer.Ordinal);

        void Meet(string sample)
        {
            if (parent.TryAdd(sample, sample))
                order.Add(sample);
        }

        string Root(string sample)
        {
            while (!string.Equals(parent[sample], sample, StringComparison.Ordinal))
            {
                parent[sample] = parent[parent[sample]];
                sample = parent[sample];
            }
            return sample;
        }
    }
}
