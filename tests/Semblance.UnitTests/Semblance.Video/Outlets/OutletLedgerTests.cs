using Microsoft.Extensions.Time.Testing;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class OutletLedgerTests
{
    [Fact]
    public void A_failure_is_said_once_until_it_works_again_and_a_refusal_once_more()
    {
        var heard = new List<OutletNewsKind>();
        var ledger = new OutletLedger("made", new FakeTimeProvider(MadeEvent.Start), new Hearing(heard));
        ledger.Worked(0);
        Assert.Null(ledger.Status.LastSuccess);
        ledger.Failed(OutletAnswer.Failed("a"));
        ledger.Failed(OutletAnswer.Failed("b"));
        ledger.Failed(OutletAnswer.Refused("c"));
        ledger.Failed(OutletAnswer.Refused("c"));
        Assert.Equal("c", ledger.Status.Failure);
        ledger.Worked(1);
        ledger.Failed(OutletAnswer.Refused("c"));
        Assert.Equal([OutletNewsKind.Failing, OutletNewsKind.Refused, OutletNewsKind.Recovered, OutletNewsKind.Refused], heard);
        Assert.Equal((1, MadeEvent.Start), (ledger.Status.Told, ledger.Status.LastSuccess));
        ledger.GaveUp(Guid.Empty, TimeSpan.FromDays(7.04));
        Assert.Equal((1, OutletNewsKind.GivenUp), (ledger.Status.GivenUp, heard[^1]));
    }

    private sealed class Hearing(List<OutletNewsKind> heard) : IProgress<OutletNews>
    {
        public void Report(OutletNews value) => heard.Add(value.Kind);
    }
}
