using Semblance.Index;
using Semblance.Index.Cascade;
using Semblance.Index.Cascade.Planes;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Compares all that an index holds with all that it must hold.</summary>
internal sealed class SoakContent(CascadeIndex index, MadeCodes codes, SoakFaults faults)
{
    private const int MostSearched = 20_000;
    private const int BatchSize = 64;

    /// <summary>Looks at every slot, and searches for many.</summary>
    public void Compare(IReadOnlyCollection<KeptTemplate> expected)
    {
        var state = (CascadeSnapshot)index.Current;
        if (state.Rows != expected.Count || state.Subjects != expected.Select(static template => template.Subject).Distinct().Count())
            faults.NoteWrong($"{state.Rows} templates of {state.Subjects} subjects, not {expected.Count}");
        var bySlot = expected.ToDictionary(static template => template.Slot);
        for (var slot = 0; slot < state.Table.Slots; slot++)
            Compare(state.Table, slot, bySlot.GetValueOrDefault(slot));
        foreach (var batch in expected.Where((_, at) => at % Math.Max(1, expected.Count / MostSearched) == 0).Chunk(BatchSize))
            Search(state, batch);
    }

    private unsafe void Compare(CascadeTable table, int slot, KeptTemplate? expected)
    {
        if (table.Find(slot, out var row) is not { } block)
        {
            if (expected is not null)
                faults.NoteLost($"slot {slot} at the end");
            return;
        }

        Span<sbyte> made = stackalloc sbyte[MadeCodes.Dimension];
        if (expected is not null)
            codes.Write(expected.Key, made);
        if (expected is null)
            faults.NotePhantom($"slot {slot} at the end");
        else if (block.SubjectOf(row) != expected.Subject || !new ReadOnlySpan<sbyte>(block.CodesOf(row), made.Length).SequenceEqual(made))
            faults.NoteWrong($"slot {slot} holds something else at the end");
        GC.KeepAlive(block);
    }

    /// <summary>Planes and codes are written apart, so what is there must be found, too.</summary>
    private void Search(CascadeSnapshot state, KeptTemplate[] batch)
    {
        var probes = batch.Select(template =>
        {
            var probe = new sbyte[MadeCodes.Dimension];
            codes.WriteProbe(template.Key, template.Slot, probe);
            return (ReadOnlyMemory<sbyte>)probe;
        });
        var found = state.SearchMany([.. probes], new SearchRequest { LowestScore = 0.4f });
        for (var at = 0; at < batch.Length; at++)
        {
            if (found[at].Candidates is not [var own] || own.Slot != batch[at].Slot)
                faults.NoteLost($"slot {batch[at].Slot} searched for at the end: {found[at].Candidates.Count} candidates");
        }
    }
}
