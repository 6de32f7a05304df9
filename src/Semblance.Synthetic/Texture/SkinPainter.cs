using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Identity;

namespace Semblance.Synthetic.Texture;

/// <summary>Paints a person's skin: tone first, then features, lines, marks, and the hair that is too short to be drawn.</summary>
internal static class SkinPainter
{
    public static SkinMap Paint(PersonTraits person)
    {
        var canvas = new SkinCanvas();
        var tone = new TonePaint(person);
        var eyes = new EyePaint(person.Eyes);
        var mouth = new MouthPaint(person.Mouth);
        var nose = new NosePaint(person.Nose);
        var hair = new HairPaint(person);
        for (var y = 0; y < SkinMap.Height; y++)
        {
            var level = HeadGrid.Levels[Math.Min(y / SkinMap.PerRow, HeadGrid.Rows - 1)];
            for (var x = 0; x < SkinMap.Width; x++)
            {
                var at = (y * SkinMap.Width) + x;
                var usual = SkinCanvas.Places[at];
                ref var point = ref canvas.Points[at];
                tone.Apply(usual, ref point);
                if (usual.Z > 20)
                {
                    eyes.Apply(usual, ref point);
                    nose.Apply(usual, ref point);
                    mouth.Apply(usual, ref point);
                }

                hair.Apply(usual, level, x / (float)SkinMap.PerColumn, ref point);
            }
        }

        LinePaint.Apply(canvas, person);
        MarkPaint.Apply(canvas, person);
        return canvas.Finish();
    }
}
