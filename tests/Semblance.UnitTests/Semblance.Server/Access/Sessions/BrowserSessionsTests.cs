using Microsoft.Extensions.Time.Testing;
using Semblance.Server.Access.Sessions;

namespace Semblance.UnitTests.Server.Access.Sessions;

public sealed class BrowserSessionsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_session_knows_its_key_and_is_called_by_another_name()
    {
        var sessions = new BrowserSessions(_time);
        var (one, two) = (sessions.Begin("semblance_a_b"), sessions.Begin("semblance_c_d"));
        Assert.False(string.Equals(one, two, StringComparison.Ordinal));
        Assert.DoesNotContain("semblance", one, StringComparison.Ordinal);
        Assert.Equal("semblance_a_b", sessions.KeyOf(one));
        Assert.Equal("semblance_c_d", sessions.KeyOf(two));
    }

    [Fact]
    public void A_session_ends_when_it_is_told_to_and_after_a_nights_watch()
    {
        var sessions = new BrowserSessions(_time);
        var (left, stays) = (sessions.Begin("one"), sessions.Begin("two"));
        sessions.End(left);
        Assert.Null(sessions.KeyOf(left));
        Assert.Equal("two", sessions.KeyOf(stays));
        _time.Advance(BrowserSessions.Longest);
        Assert.Null(sessions.KeyOf(stays));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    public void What_is_no_session_has_no_key(string? identifier) => Assert.Null(new BrowserSessions(_time).KeyOf(identifier));
}
