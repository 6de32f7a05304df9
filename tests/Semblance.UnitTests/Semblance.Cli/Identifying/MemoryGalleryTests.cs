using Semblance.Cli.Identifying;
using Semblance.Errors;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Cli.MadeFaces;

namespace Semblance.UnitTests.Cli.Identifying;

public sealed class MemoryGalleryTests
{
    [Fact]
    public void Every_reference_counts_towards_the_size_and_every_person_comes_up_once()
    {
        var gallery = MemoryGallery.Enrol([Reference("Ada", 0), Reference("Ada", 30), Reference("Ben", 90)]);
        Assert.Equal((3, 2), (gallery.Size, gallery.Subjects.Count));
        Assert.Equal(2, gallery.Search(At(20), 10).Count);
    }

    [Fact]
    public void A_persons_best_reference_decides()
    {
        var found = MemoryGallery.Enrol([Reference("Ada", 0), Reference("Ada", 30), Reference("Ben", 90)]).Search(At(25), 1)[0];
        Assert.Equal(("Ada", "Ada/30.jpg"), (found.Subject.Name, found.Reference.Result.File));
        Assert.Equal(Math.Cos(5 * Math.PI / 180), found.Score.Similarity, 5e-3);
    }

    [Fact]
    public void The_most_alike_come_first()
    {
        var gallery = MemoryGallery.Enrol([Reference("Ada", 0), Reference("Ben", 90), Reference("Cleo", 40)]);
        Assert.Equal("Cleo Ada Ben", string.Join(' ', gallery.Search(At(35), 3).Select(found => found.Subject.Name)));
    }

    [Fact]
    public void A_comparison_with_one_person_leaves_the_others_out()
    {
        var gallery = MemoryGallery.Enrol([Reference("Ada", 0), Reference("Ben", 50), Reference("Ben", 90)]);
        var found = gallery.Compare(At(0), gallery.Subjects[1]);
        Assert.Equal(("Ben", "Ben/50.jpg"), (found.Subject.Name, found.Reference.Result.File));
        Assert.Equal(Math.Cos(50 * Math.PI / 180), found.Score.Similarity, 5e-3);
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
