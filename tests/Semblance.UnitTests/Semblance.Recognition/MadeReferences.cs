using Semblance.Embedding;
using Semblance.Recognition.Indexing;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Recognition;

/// <summary>Templates on a circle: the cosine of two is that of the angle between them.</summary>
internal static class MadeReferences
{
    public static DateOnly Today { get; } = new(2026, 8, 1);

    public static FoundDays Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    public static FaceTemplate At(double degrees) =>
        FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.Model, [(float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180)]));

    /// <summary>A subject by a small number.</summary>
    public static SubjectId Subject(int number) => SubjectId.From(Identifier(number, 1));

    /// <summary>A reference by a small number.</summary>
    public static ReferenceId Reference(int number) => ReferenceId.From(Identifier(number, 2));

    public static IndexedReference Of(int reference, int subject, double degrees, FoundDays? days = null) =>
        new(Reference(reference), Subject(subject), At(degrees), days ?? Always);

    public static LocalGalleryIndex Gallery(params IndexedReference[] references)
    {
        var index = new LocalGalleryIndex(CalibrationTables.Model);
        index.PutAll(references);
        return index;
    }

    public static GallerySearchRequest Request { get; } = new() { Today = Today };

    private static Guid Identifier(int number, byte kind) => new(number, 0, 0x4000, 0x80, kind, 0, 0, 0, 0, 0, 0);
}
