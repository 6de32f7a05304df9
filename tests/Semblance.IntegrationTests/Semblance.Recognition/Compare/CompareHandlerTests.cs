using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Compare;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Compare;

public sealed class CompareHandlerTests : IAsyncLifetime
{
    private MadeHouse _made = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _made = await OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _made.DisposeAsync();

    /// <summary>The cosine of 72.54 degrees is 0.3, where the table says 1e-3 and is not sure.</summary>
    [Theory]
    [InlineData(5, Decision.Match, AuditOutcome.Match)]
    [InlineData(89, Decision.NonMatch, AuditOutcome.NonMatch)]
    [InlineData(72.54, Decision.Undecided, AuditOutcome.Undecided)]
    public async Task What_was_decided_is_on_record_before_it_is_told(double degrees, Decision decision, AuditOutcome outcome)
    {
        var answer = await CompareAsync(ProbeAt(0), ProbeAt(degrees));
        Assert.Equal(decision, answer.Decision);
        var happened = Assert.Single(_made.Record());
        Assert.Equal((AuditAction.Compare, outcome, "porter", string.Empty), (happened.Action, happened.Outcome, happened.Actor, happened.Subject));
        Assert.Equal(Convert.ToHexStringLower(ProbeAt(0).File.ToBytes()), happened.InputDigest);
    }

    [Fact]
    public async Task What_is_wrong_with_either_picture_counts()
    {
        var dark = ProbeAt(5) with { Limits = [new DecisionLimit("The picture is dark.", LimitEffect.ForbidsMatch)] };
        Assert.Equal(Decision.Undecided, (await CompareAsync(dark, ProbeAt(5))).Decision);
        Assert.Equal(Decision.Undecided, (await CompareAsync(ProbeAt(5), dark)).Decision);
    }

    [Theory]
    [InlineData(1e-9, ErrorCode.CalibrationUnsupported)]
    [InlineData(0, ErrorCode.OptionOutOfRange)]
    public async Task A_rate_that_nothing_stands_for_is_refused_and_nothing_is_on_record(double rate, ErrorCode code)
    {
        Assert.Equal(code, (await Assert.ThrowsAsync<SemblanceException>(() => CompareAsync(ProbeAt(0), ProbeAt(5), rate))).Code);
        Assert.Empty(_made.Record());
    }

    [Fact]
    public async Task Templates_of_another_model_are_not_compared()
    {
        var other = ProbeAt(0) with { Template = FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.OtherModel, [1f, 0f])) };
        Assert.Equal(ErrorCode.TemplateModelMismatch, (await Assert.ThrowsAsync<SemblanceException>(() => CompareAsync(ProbeAt(0), other))).Code);
        Assert.Empty(_made.Record());
    }

    private Task<DecisionOutcome> CompareAsync(Probe one, Probe other, double rate = 1e-3) =>
        _made.House.Compare.HandleAsync(new CompareRequest(one, other, rate, Porter), Cancellation);
}
