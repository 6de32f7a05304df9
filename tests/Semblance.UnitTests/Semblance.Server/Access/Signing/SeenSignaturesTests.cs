using Microsoft.Extensions.Time.Testing;
using Semblance.Server.Access.Signing;

namespace Semblance.UnitTests.Server.Access.Signing;

public sealed class SeenSignaturesTests
{
    [Fact]
    public void A_signature_counts_once_for_its_key_and_is_forgotten_when_it_is_over()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
        var seen = new SeenSignatures(time);
        var end = time.GetUtcNow().AddMinutes(5);
        Assert.True(seen.IsFirst("one", "a", end));
        Assert.False(seen.IsFirst("one", "a", end));
        Assert.True(seen.IsFirst("other", "a", end));
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.False(seen.IsFirst("one", "a", end));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.True(seen.IsFirst("one", "b", end.AddMinutes(6)));
        Assert.Equal(1, seen.Count);
    }
}
