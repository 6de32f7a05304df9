namespace Semblance.Cli.Benching;

/// <summary>Milliseconds a picture by stage, from the difference of two readings of an engine's statistics.</summary>
internal sealed record PipelineTimes(double Decode, double Detect, double Align, double Quality, double Embed, double Liveness, double Inference, double FacesPerPicture)
{
    /// <summary>All stages.</summary>
    public double Total => Decode + Detect + Align + Quality + Embed + Liveness;

    /// <summary>The part of the whole that the network runtime took.</summary>
    public double InferenceShare => Inference / Total;

    public static PipelineTimes Between(EngineStatistics before, EngineStatistics after)
    {
        var pictures = (double)(after.Pictures - before.Pictures);
        double Each(Func<EngineStatistics, TimeSpan> stage) => (stage(after) - stage(before)).TotalMilliseconds / pictures;
        return new PipelineTimes(
            Each(s => s.Decode), Each(s => s.Detect), Each(s => s.Align), Each(s => s.Quality), Each(s => s.Embed), Each(s => s.Liveness), Each(s => s.Inference), (after.Faces - before.Faces) / pictures);
    }
}
