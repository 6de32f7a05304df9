using Semblance.Index.Exact;
using Semblance.Models;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>Makes an index of many references at once, on all cores.</summary>
internal static class IndexFilling
{
    private const int Portion = 1024;

    /// <param name="model">The gallery's model.</param>
    /// <param name="references">References of that model and of one dimension, each once.</param>
    public static LocalGalleryIndex Of(ModelIdentity model, IReadOnlyList<IndexedReference> references)
    {
        if (references.Count == 0)
            return new LocalGalleryIndex(model);
        var (numbers, subjects) = Number(references);
        var (rows, places) = (new ExactRestore(references[0].Template.Dimension, references.Count), new PlaceTable(references.Count));
        Parallel.For(0, (references.Count + Portion - 1) / Portion, portion =>
        {
            for (var row = portion * Portion; row < Math.Min((portion + 1) * Portion, references.Count); row++)
            {
                var reference = references[row];
                rows.Put(row, numbers[row], reference.Template.Codes);
                places.Fill(row, new IndexPlace(reference.SubjectId, reference.Id, reference.Days, numbers[row]));
            }
        });
        return new LocalGalleryIndex(model, rows.Finish(subjects), places);
    }

    private static (int[] Numbers, int Subjects) Number(IReadOnlyList<IndexedReference> references)
    {
        var known = new Dictionary<SubjectId, int>(references.Count);
        var numbers = new int[references.Count];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (!known.TryGetValue(references[row].SubjectId, out numbers[row]))
                known.Add(references[row].SubjectId, numbers[row] = known.Count);
        }

        return (numbers, known.Count);
    }
}
