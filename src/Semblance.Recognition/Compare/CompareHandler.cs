using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Compare;

/// <summary>Compares two samples (1:1). Every comparison is on record before its answer is given.</summary>
/// <param name="vault">Whose record it is.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="calibration">What scores of the model in use stand for.</param>
public sealed class CompareHandler(FaceVault vault, Happening happening, Calibration calibration)
{
    private const string Why = "two samples compared";

    /// <summary>Compares.</summary>
    /// <param name="request">What with what.</param>
    /// <param name="cancellation">Ends the comparison; nothing is answered then.</param>
    /// <returns>The decision with its reasons.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.CalibrationUnsupported"/>: no such rate. <see cref="ErrorCode.TemplateModelMismatch"/>. <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<DecisionOutcome> HandleAsync(CompareRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var threshold = DecisionThreshold.ForFmr(calibration, request.FalseMatchRate);
        var score = FaceEngine.Compare(request.Probe.Template.ToEmbedding(), request.Other.Template.ToEmbedding());
        var answer = threshold.Decide(score, [.. request.Probe.Limits, .. request.Other.Limits]);
        var outcome = answer.Decision switch { Decision.Match => AuditOutcome.Match, Decision.NonMatch => AuditOutcome.NonMatch, _ => AuditOutcome.Undecided };
        var happened = happening.OfVault(request.Caller, AuditAction.Compare, outcome, Why) with { InputDigest = Convert.ToHexStringLower(request.Probe.File.ToBytes()), Threshold = threshold.ToString() };
        await vault.Journal.RecordAsync(happened, cancellation).ConfigureAwait(false);
        return answer;
    }
}
