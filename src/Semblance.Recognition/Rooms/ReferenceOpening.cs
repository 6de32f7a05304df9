using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Models;
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
        var others = Interlocked.CompareExchange(ref _dimension, Usable(entry.Gallery.Model, template).Dimension, 0);
        return others == 0 || others == template.Dimension ? template : throw Unusable(entry.Gallery.Model, template);
    }

    /// <summary>The template, if an index of that model can hold it, whatever its dimension.</summary>
    public static FaceTemplate Usable(ModelIdentity model, FaceTemplate template) =>
        template.Model == model && template.Element == TemplateElement.Int8 && template.Codes.ContainsAnyExcept((sbyte)0) ? template : throw Unusable(model, template);

    private static SemblanceException Unusable(ModelIdentity model, FaceTemplate template) =>
        new(ErrorCode.TemplateInvalid, $"A template of {template.Model} is none that a gallery of {model} can hold.", "Enrol the sample again.");
}
