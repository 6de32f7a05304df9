using Semblance.Index.Cascade;
using Semblance.Models;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>Makes an index of many references at once, on all cores.</summary>
internal static class IndexFilling
{
    /// <param name="model">The gallery's model.</param>
    /// <param name="portions">References of that model and of one dimension, each once.</param>
    public static LocalGalleryIndex Of(ModelIdentity model, IReadOnlyList<FoundPortion> portions)
    {
        var count = portions.Sum(static portion => portion.Rows.Count);
        if (count == 0)
            return new LocalGalleryIndex(model);
        var (firsts, numbers, subjects) = Number(portions, count);
        var (rows, places) = (new CascadeRestore(portions.Max(static portion => portion.Dimension), count, FreshIndex.Options()), new PlaceTable(count));
        Parallel.For(0, portions.Count, at =>
        {
            for (var (i, row) = (0, firsts[at]); i < portions[at].Rows.Count; i++, row++)
            {
                var (reference, subject, days) = portions[at].Rows[i];
                rows.Put(row, numbers[row], portions[at].Codes(i));
                places.Fill(row, new IndexPlace(subject, reference, days, numbers[row]));
            }
        });
        return new LocalGalleryIndex(model, rows.FinishSoon(subjects), places);
    }

    /// <summary>The first row of each portion, and for each row the number of its subject.</summary>
    private static (int[] Firsts, int[] Numbers, int Subjects) Number(IReadOnlyList<FoundPortion> portions, int count)
    {
        var known = new Dictionary<SubjectId, int>(count);
        var (firsts, numbers, row) = (new int[portions.Count], new int[count], 0);
        for (var at = 0; at < portions.Count; at++)
        {
            firsts[at] = row;
            foreach (var (_, subject, _) in portions[at].Rows)
            {
                if (!known.TryGetValue(subject, out numbers[row]))
                    known.Add(subject, numbers[row] = known.Count);
                row++;
            }
        }

        return (firsts, numbers, known.Count);
    }
}
