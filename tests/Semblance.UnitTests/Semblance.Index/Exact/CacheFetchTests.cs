using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Exact;

public sealed class CacheFetchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1_000)]
    public void Fetching_changes_nothing_of_any_number_of_bytes(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(static at => (byte)at).ToArray();
        var before = bytes.ToArray();
        CacheFetch.Begin(bytes);
        Assert.Equal(before, bytes);
    }
}
