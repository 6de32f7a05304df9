using System.Security.Cryptography;
using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Vault.Audit;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Group;

/// <summary>Puts the faces of several pictures into groups. Every grouping is on record before its answer is given.</summary>
/// <param name="vault">Whose record it is.</param>
/// <param name="happening">Makes the events that go on record.</param>
/// <param name="calibration">What scores of the model in use stand for.</param>
public sealed class GroupHandler(FaceVault vault, Happening happening, Calibration calibration)
{
    private const string Why = "faces of several pictures grouped";

    /// <summary>Groups faces.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellation">Ends the grouping; nothing is answered then.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.CalibrationUnsupported"/>: no such rate. <see cref="ErrorCode.AuditUnwritable"/>.</exception>
    public async Task<GroupOutcome> HandleAsync(GroupRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faces = request.Pictures.SelectMany(static (probes, picture) => probes.Select(probe => (Probe: probe, Picture: picture))).ToArray();
        var threshold = GroupThreshold.For(calibration, request.FalseMatchRate, faces.Length);
        var groups = FaceGrouping.Group([.. faces.Select(static face => face.Probe.Template.ToEmbedding())], [.. faces.Select(static face => face.Picture)], threshold, cancellation);
        var outcome = groups.Any(static group => group.Faces.Count > 1) ? AuditOutcome.Match : AuditOutcome.NonMatch;
        var happened = happening.OfVault(request.Caller, AuditAction.Group, outcome, Why) with { InputDigest = DigestOf(faces.Select(static face => face.Probe)), Threshold = threshold.ToString() };
        await vault.Journal.RecordAsync(happened, cancellation).ConfigureAwait(false);
        return new GroupOutcome(groups, threshold);
    }

    /// <summary>One digest over those of all pictures with a face, in their order.</summary>
    private static string DigestOf(IEnumerable<Probe> probes) => Convert.ToHexStringLower(SHA256.HashData([.. probes.Select(static probe => probe.File).Distinct().SelectMany(static file => file.ToBytes())]));
}
