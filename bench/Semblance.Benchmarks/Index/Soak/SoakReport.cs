using System.Globalization;
using System.Text.Json;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>What a soak found.</summary>
internal sealed record SoakReport(SoakOptions Options, SoakFaults Faults, SoakMemory Start, SoakMemory End)
{
    private static readonly JsonSerializerOptions Style = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public required IReadOnlyList<double> Quiet { get; init; }

    public required IReadOnlyList<double> UnderWrites { get; init; }

    /// <summary>Added, updated, removed, subjects removed.</summary>
    public required IReadOnlyList<long> Changes { get; init; }

    /// <summary>For stable, fresh and gone templates.</summary>
    public required IReadOnlyList<long> Searches { get; init; }

    public required double MostResidentMegabytes { get; init; }

    /// <summary>Time that all threads stood still for the garbage collector, under writes.</summary>
    public required TimeSpan Paused { get; init; }

    /// <summary>Full collections under writes: blocks that were replaced give their memory back in one.</summary>
    public required int FullCollections { get; init; }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Options.Minutes, Options.Templates, Options.Writers, Options.Readers, Options.Writes, Options.Searches, Options.Seed,
            Faults.Lost, Faults.Phantoms, Faults.Wrong, Faults.Told,
            Added = Changes[0], Updated = Changes[1], Removed = Changes[2], SubjectsRemoved = Changes[3],
            StableSearches = Searches[0], FreshSearches = Searches[1], GoneSearches = Searches[2],
            QuietSearches = Quiet.Count, QuietP50Ms = At(Quiet, 0.5), QuietP99Ms = At(Quiet, 0.99),
            WritesSearches = UnderWrites.Count, WritesP50Ms = At(UnderWrites, 0.5), WritesP99Ms = At(UnderWrites, 0.99),
            P50Ratio = At(UnderWrites, 0.5) / At(Quiet, 0.5), P99Ratio = At(UnderWrites, 0.99) / At(Quiet, 0.99),
            Start, End, MostResidentMegabytes, PausedSeconds = Paused.TotalSeconds, FullCollections,
        },
        Style);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Options.Writers} writers at {Options.Writes} changes a second each, {Options.Readers} readers at {(Options.Searches > 0 ? Options.Searches : "as many as they can")} searches a second each, {Options.Templates} templates, {Options.Minutes} minutes
        lost {Faults.Lost}, phantoms {Faults.Phantoms}, wrong {Faults.Wrong}
        changes: {Changes[0]} added, {Changes[1]} updated, {Changes[2]} removed, {Changes[3]} subjects removed ({Changes.Sum() / Options.UnderWrites.TotalSeconds:0} a second)
        searches: {Searches[0]} for templates that nobody changes, {Searches[1]} for new ones, {Searches[2]} for such as are gone
        writers quiet: p50 {At(Quiet, 0.5):0.000} ms, p99 {At(Quiet, 0.99):0.000} ms of {Quiet.Count}
        under writes:  p50 {At(UnderWrites, 0.5):0.000} ms, p99 {At(UnderWrites, 0.99):0.000} ms of {UnderWrites.Count}: {At(UnderWrites, 0.5) / At(Quiet, 0.5):0.00} and {At(UnderWrites, 0.99) / At(Quiet, 0.99):0.00} times as long
        memory: resident {Start.ResidentMegabytes:0} MB, then {End.ResidentMegabytes:0} (at most {MostResidentMegabytes:0}); managed {Start.ManagedMegabytes:0}, then {End.ManagedMegabytes:0}; the index {Start.IndexMegabytes:0} for {Start.Templates} templates, then {End.IndexMegabytes:0} for {End.Templates}; {FullCollections} full collections under writes, {Paused.TotalSeconds:0.00} s paused
        {string.Join(Environment.NewLine, Faults.Told)}
        """).TrimEnd();

    private static double At(IReadOnlyList<double> times, double share) =>
        times.Count == 0 ? 0 : times.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(share * times.Count) - 1));
}
