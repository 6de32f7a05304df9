using Semblance.Cli.Identifying;
using Semblance.Errors;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Cli.MadeFaces;

namespace Semblance.UnitTests.Cli.Identifying;

public sealed class MemoryGalleryTests
{
    [Fact]
    public void A_person_is_one_template_however_many_pictures_there_are()
    {
        var gallery = MemoryGallery.Enrol([Reference("Ada", 0), Reference("Ada", 10), Reference("Ben", 90)]);
        Assert.Equal((2, 2, 2), (gallery.Templates, gallery.Subjects.Count, gallery.Subjects[0].References.Count));
    }

    [Fact]
    public void References_are_weighted_by_quality()
    {
        // Weights 30 and 90 at right angles: the mean stands at atan(90 / 30) = 71.6 degrees.
        var gallery = MemoryGallery.Enrol([Reference("Ada", 0, 30), Reference("Ada", 90, 90)]);
        Assert.Equal(1, gallery.Search(At(71.565), 1)[0].Score.Similarity, 1e-3);
    }

    [Fact]
    public void The_most_alike_come_first()
    {
        var gallery = MemoryGallery.Enrol([Reference("Ada", 0), Reference("Ben", 90), Reference("Cleo", 40)]);
        Assert.Equal("Cleo Ada Ben", string.Join(' ', gallery.Search(At(35), 3).Select(found => found.Subject.Name)));
        Assert.Equal(Math.Cos(5 * Math.PI / 180), gallery.Search(At(35), 1)[0].Score.Similarity, 5e-3);
    }

    [Fact]
    public void Pictures_without_a_usable_face_are_failures_and_never_left_out()
    {
        var gallery = MemoryGallery.Enrol([Reference("Ada", 0), new GalleryPicture("Ben", Picture("b.jpg")), new GalleryPicture("Ben", Broken("c.jpg"))]);
        Assert.Equal("b.jpg c.jpg", string.Join(' ', gallery.Failures.Select(failure => failure.Result.File)));
        Assert.StartsWith("No face was found.", gallery.Failures[0].Complaint, StringComparison.Ordinal);
        Assert.StartsWith("c.jpg is damaged.", gallery.Failures[1].Complaint, StringComparison.Ordinal);
        Assert.Equal("Ada", Assert.Single(gallery.Subjects).Name);
    }

    [Fact]
    public void A_gallery_of_nobody_is_refused() =>
        Assert.Equal(ErrorCode.InputListInvalid, Assert.Throws<SemblanceException>(() => MemoryGallery.Enrol([new GalleryPicture("Ada", Picture("a.jpg"))])).Code);

    [Fact]
    public void A_probe_of_another_model_is_refused() =>
        Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => MemoryGallery.Enrol([Reference("Ada", 0)]).Search(At(0, model: CalibrationTables.OtherModel), 1)).Code);
}
