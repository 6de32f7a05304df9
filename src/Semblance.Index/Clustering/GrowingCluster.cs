namespace Semblance.Index.Clustering;

/// <summary>A cluster on its way: the sum of its vectors, and what it touches.</summary>
internal sealed class GrowingCluster(float[] sum, int size, HashSet<int> exclusive)
{
    public float[] Sum { get; private set; } = sum;

    public int Size { get; } = size;

    /// <summary>The exclusive groups that have a member here.</summary>
    public HashSet<int> Exclusive { get; } = exclusive;

    public List<int> Neighbours { get; private set; } = [];

    /// <summary>The cluster that this one was joined into.</summary>
    public int? Parent { get; set; }

    /// <summary>Lets go of what a joined cluster no longer needs.</summary>
    public void Release() => (Sum, Neighbours) = ([], []);
}
