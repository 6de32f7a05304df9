using Semblance.Evaluation.Presentation;

namespace Semblance.Cli.Evaluating;

/// <summary>Measures one set of liveness networks after a plan.</summary>
internal static class PresentationMeasurement
{
    public static async Task<MeasuredSystem> RunAsync(FaceEngineOptions options, PresentationPlan plan, PresentationOptions chosen, bool withStability, CancellationToken cancellation)
    {
        using var engine = FaceEngine.Open(options);
        await engine.WarmUpAsync(cancellation);
        var before = engine.Statistics;
        var (scored, ownThreshold) = await PresentationRun.ScoreAsync(engine, plan.Reported, options.Inference.Parallelism, cancellation);
        var after = engine.Statistics;
        var tuning = plan.Tuning is null ? null : (await PresentationRun.ScoreAsync(engine, plan.Tuning, options.Inference.Parallelism, cancellation)).Scored;
        if (chosen.BonaFideClassificationErrorRate is null && tuning is null)
            chosen = chosen with { Threshold = chosen.Threshold ?? ownThreshold };
        var report = PresentationProtocol.Run(PresentationRun.NameOf(engine), scored, chosen, tuning);
        StabilityReport? stability = null;
        if (withStability)
        {
            var varied = await StabilityRun.RunAsync(engine, [.. plan.Reported.Where(one => one.IsBonaFide)], options, cancellation);
            stability = StabilityReport.Of(varied, report.Figures.Threshold, chosen);
        }

        var faces = Math.Max(1, after.Faces - before.Faces);
        return new MeasuredSystem(report, stability, (after.Liveness - before.Liveness).TotalMilliseconds / faces);
    }
}
