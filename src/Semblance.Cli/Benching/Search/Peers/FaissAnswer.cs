namespace Semblance.Cli.Benching.Search.Peers;

/// <summary>A line of <c>faiss_search.py</c>.</summary>
/// <param name="Milliseconds">What each search took.</param>
/// <param name="Best">The best row of each.</param>
internal sealed record FaissAnswer(double[] Milliseconds, int[] Best);
