using Semblance.Cli.Grouping;
using Semblance.Cli.Pictures;
using Semblance.Comparison;
using Semblance.Quality;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Cli.MadeFaces;

namespace Semblance.UnitTests.Cli.Grouping;

public sealed class PileGroupingTests
{
    [Fact]
    public void Faces_that_are_alike_come_together()
    {
        var groups = Group(Picture("a.jpg", At(0)), Picture("b.jpg", At(90)), Picture("c.jpg", At(20)), Picture("d.jpg", At(10)));
        Assert.Equal("a.jpg c.jpg d.jpg|b.jpg", Text(groups));
        Assert.Equal([1, 2], groups.Select(group => group.Number));
    }

    [Fact]
    public void The_mean_score_is_the_mean_over_pairs()
    {
        var group = Group(Picture("a.jpg", At(0)), Picture("b.jpg", At(10)), Picture("c.jpg", At(30)))[0];
        double Cosine(double degrees) => Math.Cos(degrees * Math.PI / 180);
        Assert.Equal((Cosine(10) + Cosine(20) + Cosine(30)) / 3, group.MeanScore!.Value, 1e-6);
        Assert.Null(Group(Picture("a.jpg", At(0)))[0].MeanScore);
    }

    [Fact]
    public void Faces_of_one_picture_are_of_different_people() =>
        Assert.Equal("a.jpg b.jpg|a.jpg", Text(Group(Picture("a.jpg", At(0), At(4)), Picture("b.jpg", At(1)))));

    [Fact]
    public void Weak_faces_are_set_aside_and_pictures_without_a_face_are_told()
    {
        var pile = new FacePile([Picture("a.jpg", At(0), At(5, quality: 1)), Picture("b.jpg"), Broken("c.jpg")], QualityGate.Standard);
        Assert.Equal("a.jpg", Assert.Single(pile.Faces).Picture.File);
        Assert.Equal(2, Assert.Single(pile.SetAside).Number);
        Assert.Equal(QualityMeasure.HeadPose, pile.SetAside[0].Refusals[0].Measure);
        Assert.Equal(("b.jpg", "c.jpg"), (Assert.Single(pile.Faceless).File, Assert.Single(pile.Unreadable).File));
    }

    [Fact]
    public void Truth_counts_largest_faces_and_those_set_aside()
    {
        var pile = new FacePile([Picture("x/ada/1.jpg", At(0), At(90)), Picture("x/ada/2.jpg", At(5)), Picture("x/ada/3.jpg", At(5, quality: 1)), Picture("x/ben/1.jpg", At(88))], QualityGate.Standard);
        var groups = PileGrouping.Group(pile, DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-4), TestContext.Current.CancellationToken);
        var figures = GroupTruth.Measure(pile, groups, GroupTruth.FolderOf)!;

        // Four largest faces of two people; Ada's third is alone, so one of her three pairs is found.
        Assert.Equal((4, 2, 3), (figures.Samples, figures.People, figures.Clusters));
        Assert.Equal((1, 1 / 3.0), (figures.PairwisePrecision, figures.PairwiseRecall));
    }

    private static IReadOnlyList<FaceGroup> Group(params PictureResult[] pictures) =>
        PileGrouping.Group(new FacePile(pictures, QualityGate.Standard), DecisionThreshold.ForFmr(CalibrationTables.Straight, 1e-4), CancellationToken.None);

    private static string Text(IEnumerable<FaceGroup> groups) => string.Join('|', groups.Select(group => string.Join(' ', group.Faces.Select(face => face.Picture.File))));
}
