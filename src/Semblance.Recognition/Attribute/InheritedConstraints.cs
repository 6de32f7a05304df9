using Semblance.Errors;
using Semblance.Recognition.Rooms;
using Semblance.Vault.Constraints;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>What humans said about somebody who turns out to be another subject holds for that one from then on.</summary>
internal static class InheritedConstraints
{
    /// <summary>Says of the heir, in the words of then, what was said of a subject who is erased.</summary>
    /// <returns>Whether anything was.</returns>
    /// <exception cref="SemblanceException">
    /// <see cref="ErrorCode.VaultRuleBroken"/>: a human said that the two are different people. <see cref="ErrorCode.SealBroken"/>: what was said can't be read.
    /// </exception>
    public static async Task<bool> PassOnAsync(IUnitOfWork work, GalleryEntry gallery, SubjectId from, SubjectId heir, IIdentifiers identifiers, CancellationToken cancellation)
    {
        var said = (await work.Constraints.ListAsync(gallery.Gallery.Id, cancellation).ConfigureAwait(false)).Found;
        var known = said.Select(static row => WhatOf(row.Constraint)).ToHashSet();
        var isNew = false;
        foreach (var row in said.Where(row => row.Constraint.SubjectId == from || row.Constraint.OtherId == from))
        {
            var inherited = Of(row.Constraint, from, heir, ConstraintId.From(identifiers.Create()));
            if (!known.Add(WhatOf(inherited)))
                continue;
            await work.Constraints.AddAsync(gallery.Safe.Seal(inherited, gallery.Safe.Open(row), RowVersion.First), cancellation).ConfigureAwait(false);
            isNew = true;
        }

        return isNew;
    }

    private static Constraint Of(Constraint said, SubjectId from, SubjectId heir, ConstraintId id)
    {
        if (said.Sample is { } sample)
            return Constraint.NotThis(id, said.GalleryId, heir, sample);
        var other = said.SubjectId == from ? said.OtherId!.Value : said.SubjectId;
        return other == heir
            ? throw new SemblanceException(ErrorCode.VaultRuleBroken, "A human said that these two are different people: one can't become the other.", "Look at both again. References can be attributed while both subjects are kept.")
            : Constraint.Different(id, said.GalleryId, heir, other);
    }

    private static (SubjectId, SubjectId?, BlindIndex?) WhatOf(Constraint said) => (said.SubjectId, said.OtherId, said.Sample);
}
