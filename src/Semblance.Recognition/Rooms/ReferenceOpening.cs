using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Recognition.Indexing;
using Semblance.Vault.References;
using Semblance.Vault.Rows;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Rooms;

/// <summary>Unseals references for an index. Safe to use from several threads.</summary>
/// <param name="entry">Their gallery.</param>
/// <param name="keys">The keys of its subjects.</param>
/// <param name="active">The subjects who take part in searches, and on which days.</param>
/// <param name="damaged">Is told of those that can't be used.</param>
internal sealed class ReferenceOpening(GalleryEntry entry, SubjectKeySet keys, Dictionary<SubjectId, FoundDays> active, DamageList damaged)
{
    private int _dimension;

    public FoundPortion Open(IReadOnlyList<StreamedReference> rows)
    {
        var portion = new FoundPortion(rows.Count);
        foreach (var row in rows)
        {
            if (row.State == ReferenceState.Active && active.TryGetValue(row.SubjectId, out var days))
                damaged.Guard(RowKind.Reference, row.Id.Value, () => portion.Add(row.Id, row.SubjectId, days.Until(row.ExpiresAt), Usable(entry.Safe.Open(row, keys)).Codes));
        }

        return portion;
    }

    /// <summary>A template that the index can't hold is one damaged row, and no reason to refuse the gallery.</summary>
    private FaceTemplate Usable(FaceTemplate template)
    {
        if (template.Model == entry.Gallery.Model && template.Element == TemplateElement.Int8 && template.Codes.ContainsAnyExcept((sbyte)0))
        {
            var others = Interlocked.CompareExchange(ref _dimension, template.Dimension, 0);
            if (others == 0 || others == template.Dimension)
                return template;
        }

        throw new SemblanceException(ErrorCode.TemplateInvalid, $"A template of {template.Model} is none that a gallery of {entry.Gallery.Model} can hold.", "Enrol the sample again.");
    }
}
