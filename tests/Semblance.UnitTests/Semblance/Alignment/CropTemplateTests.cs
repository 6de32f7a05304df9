using Semblance.Alignment;

namespace Semblance.UnitTests.Alignment;

public sealed class CropTemplateTests
{
    [Fact]
    public void Another_size_shows_the_same_face()
    {
        var half = CropTemplate.ArcFace112.ScaledTo(56);
        Assert.Equal(56, half.Side);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(CropTemplate.ArcFace112.Points[i].X / 2, half.Points[i].X, 1e-5f);
            Assert.Equal(CropTemplate.ArcFace112.Points[i].Y / 2, half.Points[i].Y, 1e-5f);
        }

        Assert.Same(CropTemplate.ArcFace112, CropTemplate.ArcFace112.ScaledTo(112));
    }

    [Fact]
    public void The_subjects_right_is_on_the_viewers_left() =>
        Assert.True(CropTemplate.ArcFace112.Points[0].X < CropTemplate.ArcFace112.Points[1].X && CropTemplate.ArcFace112.Points[3].X < CropTemplate.ArcFace112.Points[4].X);
}
